"""Levels: rows parted into rarer and more common terms, on each level at another frequency."""

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from digest.clustering.similarity import Matrix

__all__ = ["Level", "Levels", "part_of"]

_Rows = NDArray[np.int64]

_RARE = 0.02  # of the rows; on the first level a term of no more is a rare one
_FEW = 100  # rows; the same, so that a pile of some thousand is compared whole
_STEP = 2  # times as many on the next level
_GROUPS = 64  # of common terms, the most frequent of them alone: what is shared is bounded group by group
_ROUNDING = 1e-5  # of products of so many single-precision numbers


class Levels:
    """The terms that some rows have, by the first level that counts them as rare."""

    def __init__(self, own: sparse.csr_matrix, frequency: _Rows, rows: int) -> None:
        """`frequency` is how many of all `rows` have each term."""
        used = np.unique(own.indices)
        self._columns = np.full(own.shape[1], -1, dtype=np.int32)
        self._columns[used] = np.arange(len(used))
        often = frequency[used]
        cuts = [max(_FEW, _RARE * rows)]
        while cuts[-1] < often.max(initial=0):
            cuts.append(_STEP * cuts[-1])
        self.count = len(cuts)
        self.level = np.searchsorted(cuts, often).astype(np.int32)
        rank = np.argsort(np.argsort(-often, kind="stable"), kind="stable")
        half = _GROUPS // 2
        self.group = np.where(rank < half, rank, half + rank % half).astype(np.int32)

    def of(self, vectors: sparse.csr_matrix) -> "Level":
        """Rows by these terms; others, which no product needs, are left out."""
        columns = self._columns[vectors.indices]
        kept = columns >= 0
        ends = np.concatenate([[0], np.cumsum(kept)])[vectors.indptr]
        shape = (vectors.shape[0], len(self.level))
        return Level(sparse.csr_matrix((vectors.data[kept], columns[kept], ends), shape), self)


class Level:
    """Rows, what each level leaves of them, and their rare terms on each."""

    def __init__(self, vectors: sparse.csr_matrix, levels: Levels) -> None:
        """Part the rows."""
        self.vectors, self._levels = vectors, levels
        squares = self._summed(vectors.data**2, levels.level, levels.count)
        rest = np.cumsum(squares[:, ::-1], axis=1)[:, ::-1]
        self._left = np.sqrt(np.hstack([np.ones((len(rest), 1)), rest[:, 1:], np.zeros((len(rest), 1))]))
        self._bounds: dict[int, NDArray[np.float32]] = {}

    def left(self, level: int) -> Matrix:
        """The lengths of what the levels before this one leave of the rows; at first all."""
        found: Matrix = self._left[:, level]
        return found

    def left_by(self, level: int, least: float) -> _Rows:
        """The rows of which at least so much is left, those with most first."""
        left = self.left(level)
        rows = np.flatnonzero(left >= least)
        return rows[np.argsort(-left[rows], kind="stable")]

    def rare(self, rows: _Rows, level: int) -> sparse.csr_matrix:
        """Some rows by the terms that are rare on a level."""
        some = self.vectors[rows]
        kept = self._levels.level[some.indices] <= level
        ends = np.concatenate([[0], np.cumsum(kept)])[some.indptr]
        return sparse.csr_matrix((some.data[kept], some.indices[kept], ends), some.shape)

    def bound(self, ones: _Rows, other: "Level", others: _Rows, level: int) -> Matrix:
        """The most that rows of this and of another can share in the terms that are common on a level."""
        mine, theirs = self._grouped(level), other._grouped(level)  # noqa: SLF001 - of the same class
        found: Matrix = np.einsum("ij,ij->i", mine[ones], theirs[others]).astype(np.float64) + _ROUNDING
        return found

    def _grouped(self, level: int) -> NDArray[np.float32]:
        """The lengths of the rows in each group of common terms."""
        if level not in self._bounds:
            common = self._levels.level[self.vectors.indices] > level
            squares = self._summed(self.vectors.data**2 * common, self._levels.group, _GROUPS)
            self._bounds[level] = np.sqrt(squares).astype(np.float32)
        return self._bounds[level]

    def _summed(self, data: Matrix, places: NDArray[np.int32], count: int) -> Matrix:
        """The sums of each row by the places of its columns."""
        vectors = self.vectors
        found: Matrix = sparse.csr_matrix(
            (data, places[vectors.indices], vectors.indptr), (vectors.shape[0], count)
        ).toarray()
        return found


def part_of(rows: sparse.csr_matrix, count: int) -> sparse.csr_matrix:
    """The first rows of some, without a copy."""
    end = rows.indptr[count]
    return sparse.csr_matrix(
        (rows.data[:end], rows.indices[:end], rows.indptr[: count + 1]), (count, rows.shape[1])
    )
