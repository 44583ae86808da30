"""Likenesses: which earlier rows a row is much alike, found by the rarer terms of both.

Nothing is missed. What two rows share in common terms is at most the product of the lengths of these parts
(Cauchy–Schwarz), so that a pair above a bound must share the rest in rarer terms, of which most
pairs share none; the few rows that are made of common terms are compared with all (cf. Bayardo, Ma & Srikant
2007).
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from digest.clustering.similarity import Matrix

__all__ = ["Likenesses", "Rows"]

Rows = NDArray[np.int64]

_COMMON = 0.02  # of the rows; a term of more is a common one
_FEW = 100  # rows; a term of no more is a rare one, so that a pile of some thousand is compared whole
_CELLS = 4_000_000  # of a product at a time, some 64 MB
_PAIRS = 10_000  # compared at a time, some 40 MB
_SLACK = 1e-9  # for the rounding of sums


class Likenesses:
    """Likenesses of unit rows from `least` on."""

    def __init__(self, vectors: sparse.csr_matrix, least: float) -> None:
        """Part the terms; the vectors stay the caller's."""
        self._vectors, self._least = vectors, least
        frequency = np.bincount(vectors.indices, minlength=vectors.shape[1])
        common = frequency > max(_FEW, _COMMON * vectors.shape[0])
        self._rare = _without(vectors, common)
        self._by_term = self._rare.T.tocsr()
        left = _squares(vectors) - _squares(self._rare)
        self._common = np.sqrt(np.maximum(0.0, left)) if common.any() else np.zeros(vectors.shape[0])
        self._plain = np.flatnonzero(self._common >= np.sqrt(least))
        self._plain_by_term = vectors[self._plain].T.tocsr()

    def before(self, start: int, stop: int) -> Iterator[Rows]:
        """For each of these rows the earlier ones that are at least so alike, ascending."""
        plain = self._of_plain(start, stop)
        step = self._step
        for first in range(start, stop, step):
            last = min(first + step, stop)
            ones, others = self._paired(first, last, plain)
            yield from np.split(others, np.searchsorted(ones, np.arange(first + 1, last)))

    def between(self, row: int, others: Rows) -> Matrix:
        """The likeness of a row to some others."""
        found: Matrix = (self._vectors[[row]] @ self._vectors[others].T).toarray()[0]
        return found

    @property
    def _step(self) -> int:
        return max(1, _CELLS // max(1, self._vectors.shape[0]))

    def _of_plain(self, start: int, stop: int) -> tuple[Rows, Rows]:
        """The pairs of those of these rows that are made of common terms."""
        own = self._plain[(self._plain >= start) & (self._plain < stop)]
        found = [(own[:0], own[:0])]
        for first in range(0, len(own), self._step):
            mine = own[first : first + self._step]
            others, rows = self._reaching(self._vectors @ self._vectors[mine].T.tocsr())
            found.append((mine[rows], others))
        ones, others = (np.concatenate(part) for part in zip(*found, strict=True))
        return ones, others

    def _paired(self, first: int, last: int, plain: tuple[Rows, Rows]) -> tuple[Rows, Rows]:
        """The pairs of these rows with earlier ones, by row and then by the other."""
        ones, others = self._by_rare_terms(first, last)
        enough = self._enough(ones, others)
        found = [(ones[enough], others[enough])]
        if len(self._plain):
            rows, places = self._reaching(self._vectors[first:last] @ self._plain_by_term)
            found.append((rows + first, self._plain[places]))
            here = (plain[0] >= first) & (plain[0] < last)
            found.append((plain[0][here], plain[1][here]))
        ones, others = (np.concatenate(part) for part in zip(*found, strict=True))
        before = others < ones
        keys = np.unique(ones[before] * self._vectors.shape[0] + others[before])
        return np.divmod(keys, self._vectors.shape[0])

    def _reaching(self, products: sparse.csr_matrix) -> tuple[Rows, Rows]:
        found = products.tocoo()
        high = found.data >= self._least - _SLACK
        return found.row[high].astype(np.int64), found.col[high].astype(np.int64)

    def _by_rare_terms(self, first: int, last: int) -> tuple[Rows, Rows]:
        shared = (self._rare[first:last] @ self._by_term).tocoo()
        ones, others = shared.row.astype(np.int64) + first, shared.col.astype(np.int64)
        open_ = self._least - self._common[ones] * self._common[others] - _SLACK
        may = (others < ones) & (shared.data >= open_)
        return ones[may], others[may]

    def _enough(self, ones: Rows, others: Rows) -> NDArray[np.bool_]:
        found = [np.empty(0, dtype=bool)]
        for start in range(0, len(ones), _PAIRS):
            part = slice(start, start + _PAIRS)
            both = self._vectors[ones[part]].multiply(self._vectors[others[part]])
            found.append(np.asarray(both.sum(axis=1)).ravel() >= self._least - _SLACK)
        return np.concatenate(found)


def _without(vectors: sparse.csr_matrix, columns: NDArray[np.bool_]) -> sparse.csr_matrix:
    """The rows without some columns, which stay empty."""
    kept = ~columns[vectors.indices]
    ends = np.concatenate([[0], np.cumsum(kept)])[vectors.indptr]
    return sparse.csr_matrix((vectors.data[kept], vectors.indices[kept], ends), vectors.shape)


def _squares(vectors: sparse.csr_matrix) -> Matrix:
    """The squared length of each row."""
    squared = sparse.csr_matrix((vectors.data**2, vectors.indices, vectors.indptr), vectors.shape)
    sums: Matrix = np.asarray(squared.sum(axis=1), dtype=np.float64).ravel()
    return sums
