"""How alike origins are: weighted stems of title, lead and body, less alike the more days lie between."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from digest.models import Article
from digest.text.stems import content_stems
from digest.text.tokens import words

__all__ = ["Matrix", "cosines", "fading", "term_counts"]

Matrix = NDArray[np.float64]

# Weights and lengths from a plateau on labelled French stories: (2, 2, 400) to (4, 2, 250) do as well.
_TITLE = 3  # times; a title says what the story is
_LEAD = 2
_STEMS = 400  # content stems; what follows is background that other stories share
_COMMON = 0.5  # weight that a stem in every text keeps: in a pile of two, the shared stems are all common
_FADE = 10.0  # days; after that much more than a day, two reports are half as alike
_FAR = 10_000_000.0  # days


def term_counts(origins: Sequence[Sequence[Article]]) -> sparse.csr_matrix:
    """Weighted counts of content stems, one row an origin: the mean of its distinct texts."""
    columns: dict[str, int] = {}
    rows: list[int] = []
    places: list[int] = []
    values: list[float] = []
    for row, origin in enumerate(origins):
        texts = {tuple(unit.words for unit in article.units): article for article in origin}
        for article in texts.values():
            for stem, count in _stems(article).items():
                rows.append(row)
                places.append(columns.setdefault(stem, len(columns)))
                values.append(count / len(texts))
    shape = (len(origins), len(columns))
    counts = sparse.csr_matrix((values, (rows, places)), shape, dtype=np.float64)
    counts.sum_duplicates()
    return counts


def _stems(article: Article) -> Counter[str]:
    counts: Counter[str] = Counter()
    for stem in content_stems(words(article.title), article.lang):
        counts[stem] += _TITLE
    left = _STEMS
    for place, unit in enumerate(article.units):
        if left <= 0:
            break
        for stem in content_stems(unit.words, article.lang)[:left]:
            counts[stem] += 1 if place else _LEAD
            left -= 1
    return counts


def cosines(counts: sparse.csr_matrix) -> Matrix:
    """The cosine of each pair of rows, n × n, stems weighted log2(1 + tf) · (log((1 + n) / (1 + df)) + 0.5).

    Everything is relative to the pile itself, so that one period's articles never move another's.
    """
    vectors = _weighted(counts)
    likeness: Matrix = (vectors @ vectors.T).toarray()
    return np.minimum(likeness, 1.0)


def _weighted(counts: sparse.csr_matrix) -> sparse.csr_matrix:
    """Rows of unit length, or of zeros where an origin has no content stem."""
    frequency = np.bincount(counts.indices, minlength=counts.shape[1])
    rarity = np.log((1 + counts.shape[0]) / (1 + frequency)) + _COMMON
    weighted = counts.copy()
    weighted.data = np.log2(1 + weighted.data) * rarity[weighted.indices]
    norms = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    scale = sparse.diags(np.divide(1.0, norms, out=np.zeros_like(norms), where=norms > 0))
    return sparse.csr_matrix(scale @ weighted)


def fading(origins: Sequence[Sequence[Article]]) -> Matrix:
    """What is left of each pair's likeness for the days between them, n × n in (0, 1].

    Articles of one day or of two days in a row keep all. An article without a date is as near as
    its possible days allow: one of January can be close to one of February, but not to one of June.
    """
    spans = [_span(origin) for origin in origins]
    first = np.array([span[0] for span in spans])
    last = np.array([span[1] for span in spans])
    apart = np.maximum(0.0, np.maximum(first[:, None] - last[None, :], first[None, :] - last[:, None]))
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
