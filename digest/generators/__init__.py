"""Family: the language models that write. One member is picked by name."""

from digest.generators.base import Generator

__all__ = ["Generator"]
