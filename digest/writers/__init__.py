"""Writers: the only code that writes."""

from digest.writers.files import write_files

__all__ = ["write_files"]
