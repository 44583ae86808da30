"""The items on which systems differ most."""

from collections.abc import Sequence

from digest.judging.contrasts import TIE
from digest.judging.numbers import numbers, place_of
from digest.models import Column, Item, Score

__all__ = ["disagreements"]

_MOST = 10  # items; more than that nobody reads one by one


def disagreements(
    items: Sequence[Item],
    systems: Sequence[str],
    scores: Sequence[Score],
    columns: Sequence[Column],
    *,
    column: str,
) -> tuple[str, ...]:
    """Ids of at most ten items, the one with the widest spread of a column's numbers between systems first.

    Ties by the order of the items; none on which all systems have the same. Raises UsageError for a column
    that does not exist.
    """
    ids = [item.id for item in items]
    rows = numbers(systems, scores, ids, place_of(columns, column))
    spreads = [
        _spread([value for value in values if value is not None]) for values in zip(*rows, strict=True)
    ]
    found = [(spread, item) for spread, item in zip(spreads, ids, strict=bool(rows)) if spread >= TIE]
    found.sort(key=lambda each: -each[0])
    return tuple(item for _, item in found[:_MOST])


def _spread(values: Sequence[float]) -> float:
    return max(values) - min(values) if values else 0.0
