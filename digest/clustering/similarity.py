"""How alike origins are: weighted stems of title, lead and body."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
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
_KEPT = 4_000  # articles whose counts are kept, some 50 MB; a larger pile counts the others again


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


def rarity(frequency: NDArray[np.int64], rows: int) -> Matrix:
    """What a term weighs that so many of the rows have."""
    found: Matrix = np.log((1 + rows) / (1 + frequency)) + _COMMON
    return found
