"""Spans of time in one measure, so that "six décennies" are "soixante ans"."""

from collections.abc import Iterator
from fractions import Fraction

from digest.annotating.counted import Figure

__all__ = ["SPANS", "spans_of"]

# A month has no fixed number of days: what is counted in months and in minutes is never the same.
SPANS = {
    "century": ("month", 1200),
    "decade": ("month", 120),
    "year": ("month", 12),
    "half-year": ("month", 6),
    "quarter": ("month", 3),
    "month": ("month", 1),
    "fortnight": ("minute", 20_160),
    "week": ("minute", 10_080),
    "day": ("minute", 1440),
    "hour": ("minute", 60),
    "minute": ("minute", 1),
}
_WEEKS = {Fraction(8): 7, Fraction(15): 14}  # days; "quinze jours" are two weeks, "huit jours" one


def spans_of(figure: Figure) -> frozenset[tuple[str, Fraction]]:
    """The months or minutes of each value that it can have; nothing for a time of day or an ordinal."""
    return frozenset() if figure.is_ordinal else frozenset(_spans(figure))


def _spans(figure: Figure) -> Iterator[tuple[str, Fraction]]:
    measure, size = SPANS[figure.unit]
    for value in figure.readings:
        if value.replace(".", "", 1).isdigit():
            count = Fraction(value)
            yield measure, count * size
            if figure.unit == "day" and count in _WEEKS:
                yield measure, Fraction(_WEEKS[count] * size)
