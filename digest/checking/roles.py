"""Subjects and objects swapped, and titles on other persons."""

from collections.abc import Iterator

from digest.checking.ground import Ground
from digest.models import Lack

__all__ = ["lacks"]


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:  # noqa: ARG001 - every check has this form
    """None yet."""
    yield from ()
