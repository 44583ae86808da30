"""What days do to likeness: origins are less alike the more days lie between them."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from digest.clustering.blocks import row_slices
from digest.clustering.similarity import Matrix
from digest.models import Article

__all__ = ["faded", "fading"]

_FADE = 10.0  # days; after that much more than a day, two reports are half as alike
_FAR = 10_000_000.0  # days
_EVERY = slice(None)


def faded(likeness: Matrix, origins: Sequence[Sequence[Article]]) -> Matrix:
    """The likeness of each pair, in place, as far as `fading` leaves it."""
    bounds = _spans(origins)
    for rows in row_slices(len(origins)):
        likeness[rows] *= _left(*bounds, rows)
    return likeness


def fading(origins: Sequence[Sequence[Article]]) -> Matrix:
    """What is left of each pair's likeness for the days between them, n × n in (0, 1].

    Articles of one day or of two days in a row keep all. An article without a date is as near as
    its possible days allow: one of January can be close to one of February, but not to one of June.
    """
    return _left(*_spans(origins), _EVERY)


def _spans(origins: Sequence[Sequence[Article]]) -> tuple[Matrix, Matrix]:
    """The first and the last possible day of each origin."""
    spans = [_span(origin) for origin in origins]
    return np.array([span[0] for span in spans]), np.array([span[1] for span in spans])


def _left(first: Matrix, last: Matrix, rows: slice) -> Matrix:
    apart = np.maximum(0.0, np.maximum(first[rows, None] - last[None, :], first[None, :] - last[rows, None]))
    left: Matrix = 1.0 / (1.0 + np.maximum(0.0, apart - 1.0) / _FADE)
    return left


def _span(origin: Sequence[Article]) -> tuple[float, float]:
    """The first and last possible day of an origin as day numbers; what is unknown is open."""
    firsts, lasts = zip(*(_bounds(article) for article in origin), strict=True)
    known = [first for first in firsts if first > -_FAR]
    ends = [last for last in lasts if last < _FAR]
    return min(known, default=-_FAR), max(ends, default=_FAR)


def _bounds(article: Article) -> tuple[float, float]:
    days = article.dating.days
    listed = article.dating.candidates
    first: date | None = listed[0] if listed else days.first
    last: date | None = listed[-1] if listed else days.last
    return float(first.toordinal()) if first else -_FAR, float(last.toordinal()) if last else _FAR
