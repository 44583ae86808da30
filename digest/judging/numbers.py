"""The numbers of one column: for each system, one for each item."""

from collections.abc import Iterable, Sequence
from math import fsum, isfinite

from digest.errors import UsageError, suggestion
from digest.models import Column, Score

__all__ = ["Numbers", "mean", "numbers", "place_of"]

Numbers = tuple[float | None, ...]


def numbers(
    systems: Sequence[str], scores: Sequence[Score], items: Sequence[str], place: int
) -> list[Numbers]:
    """The numbers at a place of the scores' values, in the order of the systems and of the items.

    None where there is no score, no number, or one that is not finite.
    """
    known = {
        (score.system, score.item): value
        for score in scores
        if (value := score.values[place]) is not None and isfinite(value)
    }
    return [tuple(known.get((system, item)) for item in items) for system in systems]


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of the numbers that are there, the same in any order; None where there are none."""
    there = [value for value in values if value is not None]
    return fsum(there) / len(there) if there else None


def place_of(columns: Sequence[Column], name: str, *, where: str = "") -> int:
    """The place of a column. Raises UsageError, which says `where`, for a name that no column has."""
    names = [column.name for column in columns]
    if name not in names:
        raise UsageError(f"no column is called {name!r}", where=where, advice=suggestion(name, names))
    return names.index(name)
