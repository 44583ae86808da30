"""How alike origins are: weighted stems of title, lead and body, less alike the more days lie between."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain, islice
from itertools import count as numbers

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from digest.clustering.blocks import row_slices
from digest.models import Article
from digest.text.stems import content_stemmer, content_stems
from digest.text.tokens import words

__all__ = [
    "Count",
    "Counted",
    "Matrix",
    "cosines",
    "count_rows",
    "faded",
    "fading",
    "mean_counts",
    "rarity",
    "term_counts",
    "text_stems",
    "weighted",
]

Matrix = NDArray[np.float64]
Count = Callable[[Article], Mapping[str, float]]

# Weights and lengths from a plateau on labelled French stories: (2, 2, 400) to (4, 2, 250) do as well.
_TITLE = 3  # times; a title says what the story is
_LEAD = 2
_STEMS = 400  # content stems; what follows is background that other stories share
_COMMON = 0.5  # weight that a stem in every text keeps: in a pile of two, the shared stems are all common
_FADE = 10.0  # days; after that much more than a day, two reports are half as alike
_FAR = 10_000_000.0  # days
_KEPT = 4_000  # articles whose counts are kept, some 50 MB; a larger pile counts the others again
_EVERY = slice(None)


class Counted:
    """What `count` finds in articles, found once for each of the first; they are told apart as objects."""

    def __init__(self, count: Count) -> None:
        """Nothing is counted yet."""
        self._count = count
        self._found: dict[int, tuple[Article, Mapping[str, float]]] = {}

    def __call__(self, article: Article) -> Mapping[str, float]:
        """The counts of an article, which is held so that its identity stays its own."""
        known = self._found.get(id(article))
        if known:
            return known[1]
        found = self._count(article)
        if len(self._found) < _KEPT:
            self._found[id(article)] = (article, found)
        return found


def term_counts(origins: Sequence[Sequence[Article]], count: Count | None = None) -> sparse.csr_matrix:
    """Weighted counts of content stems, one row an origin: the mean of its distinct texts."""
    return count_rows(mean_counts(origin, count or text_stems) for origin in origins)


def mean_counts(articles: Sequence[Article], count: Count) -> Mapping[str, float]:
    """The mean of what `count` finds in the distinct texts of some articles: a re-post adds nothing."""
    if len(articles) == 1:
        return count(articles[0])
    texts = {tuple(unit.words for unit in article.units): article for article in articles}
    first, *others = texts.values()
    totals = {term: value / len(texts) for term, value in count(first).items()}
    for article in others:
        for term, value in count(article).items():
            totals[term] = totals.get(term, 0.0) + value / len(texts)
    return totals


def count_rows(counts: Iterable[Mapping[str, float]]) -> sparse.csr_matrix:
    """One row for each mapping, columns numbered by first appearance."""
    columns: defaultdict[str, int] = defaultdict(numbers().__next__)
    values, places, starts = array("d"), array("q"), array("q", [0])
    for row in counts:
        places.extend(map(columns.__getitem__, row))
        values.extend(row.values())
        starts.append(len(places))
    data = (np.array(values), np.array(places), np.array(starts))
    matrix = sparse.csr_matrix(data, (len(starts) - 1, len(columns)))
    matrix.sort_indices()
    return matrix


def text_stems(article: Article) -> Counter[str]:
    """Weighted counts of the content stems of an article's title, lead and body."""
    counts = Counter({stem: _TITLE * n for stem, n in Counter(_of_title(article)).items()})
    stems = map(content_stemmer(article.lang), chain.from_iterable(unit.words for unit in article.units))
    counts.update(list(islice(filter(None, stems), _STEMS)))
    lead = content_stems(article.units[0].words, article.lang)[:_STEMS] if article.units else ()
    for _ in range(_LEAD - 1):
        counts.update(lead)
    return counts


def _of_title(article: Article) -> tuple[str, ...]:
    return content_stems(words(article.title), article.lang)


def cosines(vectors: sparse.csr_matrix) -> Matrix:
    """The cosine of each pair of rows of unit length, n × n."""
    likeness: Matrix = np.empty((vectors.shape[0], vectors.shape[0]))
    for rows in row_slices(vectors.shape[0]):
        likeness[rows] = (vectors[rows] @ vectors.T).toarray()
    return np.minimum(likeness, 1.0, out=likeness)


def weighted(counts: sparse.csr_matrix) -> sparse.csr_matrix:
    """Rows weighted log2(1 + tf) · (log((1 + n) / (1 + df)) + 0.5), of unit length or all zero.

    All is relative to the pile itself, so that one period never moves another.
    """
    frequency = np.bincount(counts.indices, minlength=counts.shape[1])
    rows = counts.copy()
    rows.data = np.log2(1 + rows.data) * rarity(frequency, counts.shape[0])[rows.indices]
    norms = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    scale = sparse.diags(np.divide(1.0, norms, out=np.zeros_like(norms), where=norms > 0))
    return sparse.csr_matrix(scale @ rows)


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


def rarity(frequency: NDArray[np.int64], rows: int) -> Matrix:
    """What a term weighs that so many of the rows have."""
    found: Matrix = np.log((1 + rows) / (1 + frequency)) + _COMMON
    return found


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
