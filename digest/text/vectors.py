"""Term vectors of texts that are already tokenised, and what the texts have in common by them."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

__all__ = ["Common", "common", "count_matrix", "tfidf"]

_DENSE = (
    60_000  # cells; up to some 80 sentences dense matrices are made and multiplied faster than sparse ones
)


class Common(NamedTuple):
    """What n texts have in common with the first k of them, and these with each other.

    `cosines` (n, k) are of TF-IDF vectors, `shared` (k, k) counts different terms, `kinds` (k) those of each.
    """

    cosines: NDArray[np.float64]
    shared: NDArray[np.float64]
    kinds: NDArray[np.float64]


def common(texts: Sequence[Sequence[str]], first: int) -> Common:
    """What texts have in common with the `first` of them."""
    columns = dict.fromkeys(chain.from_iterable(texts))
    if len(texts) * len(columns) <= _DENSE:
        return _common_dense(_counts(texts, list(columns)), first)
    counts, _ = count_matrix(texts)
    rows = tfidf(counts)
    held = counts[:first]
    held.data[:] = 1.0
    kinds = np.diff(held.indptr).astype(np.float64)
    return Common((rows @ rows[:first].T).toarray(), (held @ held.T).toarray(), kinds)


def _counts(texts: Sequence[Sequence[str]], terms: Sequence[str]) -> NDArray[np.intp]:
    number = {term: place for place, term in enumerate(terms)}
    said = np.asarray([number[term] for text in texts for term in text], dtype=np.intp)
    cells = np.arange(len(texts)).repeat([len(text) for text in texts]) * len(terms) + said
    return np.bincount(cells, minlength=len(texts) * len(terms)).reshape(len(texts), len(terms))


def _common_dense(counts: NDArray[np.intp], first: int) -> Common:
    """The same as with `tfidf`."""
    said = counts > 0
    inverse = np.log((1 + len(counts)) / (1 + said.sum(axis=0))) + 1
    rows = np.where(said, 1 + np.log(np.maximum(1, counts)), 0.0) * inverse
    norms = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    rows /= np.where(norms > 0, norms, 1.0)
    held = said[:first].astype(np.float64)
    return Common(rows @ rows[:first].T, held @ held.T, held.sum(axis=1))


def count_matrix(texts: Sequence[Sequence[str]]) -> tuple[sparse.csr_matrix, dict[str, int]]:
    """Term counts, one row a text and one column a term, and the column of each term.

    Columns are numbered by first appearance, so the same texts give the same matrix.
    """
    columns: dict[str, int] = {}
    indices = [columns.setdefault(term, len(columns)) for text in texts for term in text]
    lengths = np.fromiter((len(text) for text in texts), dtype=np.int64, count=len(texts))
    starts = np.concatenate([[0], np.cumsum(lengths)])
    shape = (len(texts), len(columns))
    matrix = sparse.csr_matrix((np.ones(len(indices)), np.asarray(indices, dtype=np.int64), starts), shape)
    matrix.sum_duplicates()
    return matrix, columns


def tfidf(counts: sparse.csr_matrix) -> sparse.csr_matrix:
    """Rows of unit length, weighted (1 + log tf) · (log((1 + n) / (1 + df)) + 1).

    Source: the smooth inverse document frequency of Salton & Buckley (1988) as scikit-learn writes it.
    """
    texts = counts.shape[0]
    frequency = np.bincount(counts.indices, minlength=counts.shape[1])
    weighted = counts.copy()
    inverse = np.log((1 + texts) / (1 + frequency)) + 1
    weighted.data = (1 + np.log(weighted.data)) * inverse[weighted.indices]
    norms = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    scale = sparse.diags(np.divide(1.0, norms, out=np.zeros_like(norms), where=norms > 0))
    return sparse.csr_matrix(scale @ weighted)
