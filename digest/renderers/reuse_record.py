"""The record of how much of a source a page reproduces word for word."""

from collections.abc import Iterable
from dataclasses import dataclass

from digest.models import Reuse

__all__ = ["ReuseRecord", "reuse_records"]

_DIGITS = 4  # of a share; more would say nothing of a text of some hundred words


@dataclass(frozen=True, slots=True)
class ReuseRecord:
    """A source by its number and id: its words (title and prose), those in runs of eight or more on the page.

    `share` is the second by the first.
    """

    number: int
    article: str
    words: int
    reused: int
    share: float


def reuse_records(found: Iterable[Reuse]) -> tuple[ReuseRecord, ...]:
    """The records, in the order of the list of sources."""
    return tuple(
        ReuseRecord(one.number, one.article, one.words, one.reused, round(one.share, _DIGITS))
        for one in found
    )
