"""Likenesses: which earlier rows a row is much alike, found by the rarer terms of both.

Nothing is missed. What two rows share in common terms is at most the product of the lengths of these parts
(Cauchy–Schwarz), so that a pair above a bound must share the rest in rarer terms, of which most pairs share
none (cf. Bayardo, Ma & Srikant 2007). Rows that are made of common terms are compared on further levels,
where ever more terms count as rare, each with those rows only that the levels before say nothing of.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from digest.clustering.levels import Level, Levels, part_of
from digest.clustering.similarity import Matrix
from digest.clustering.termrows import Rows, TermRows

__all__ = ["Likenesses"]

_OWN = 3_072  # rows at a time, some 60 MB on all levels
_CHUNK = 256  # of those; a product with some thousand others is some 10 MB
_PAIRS = 10_000  # compared at a time, some 40 MB
_SLACK = 1e-9  # for the rounding of sums
_Pairs = tuple[Rows, Rows]


@dataclass(frozen=True, slots=True)
class _Own:
    """Some rows on a level, the most that the level before left of one, and their rare terms."""

    rows: Rows
    most: float
    by_term: sparse.csr_matrix


class Likenesses:
    """Likenesses from `least` on among rows, of those from `recent` on to those before them."""

    def __init__(self, rows: TermRows, recent: int, least: float) -> None:
        """Nothing is compared yet."""
        self._rows, self._recent, self._least = rows, recent, least - _SLACK

    def before(self, start: int, stop: int) -> Iterator[Rows]:
        """For each of these rows the earlier ones that are at least so alike, ascending."""
        for first in range(start, stop, _OWN):
            last = min(first + _OWN, stop)
            ones, others = self._near(first, last)
            yield from np.split(others, np.searchsorted(ones, np.arange(first + 1, last)))

    def between(self, row: int, others: Rows) -> Matrix:
        """The likeness of a row to some others, which ascend."""
        return self._rows.likeness(row, others)

    def _near(self, first: int, last: int) -> _Pairs:
        """The pairs of these rows with earlier ones, by row and then by the other."""
        blocks = [block for at, block in self._rows.weighted(first) if at < last]
        own = sparse.csr_matrix(sparse.vstack(blocks)[: last - first])
        levels = Levels(own, self._rows.frequency, self._rows.stop)
        mine = levels.of(own)
        chunks = [list(self._chunks(mine, level)) for level in range(levels.count)]
        found = [(np.empty(0, dtype=np.int64),) * 2]
        for at, block in self._rows.weighted(self._recent):
            if at >= last:
                break
            ones, others = self._alike(mine, levels.of(block), chunks)
            before = others + at < ones + first
            found.append((ones[before] + first, others[before] + at))
        ones, others = (np.concatenate(part) for part in zip(*found, strict=True))
        order = np.lexsort((others, ones))
        return ones[order], others[order]

    def _chunks(self, own: Level, level: int) -> Iterator[_Own]:
        """The rows that the levels before may say nothing of, those with most left first."""
        rows = own.left_by(level, self._least)
        for start in range(0, len(rows), _CHUNK):
            some = rows[start : start + _CHUNK]
            yield _Own(some, float(own.left(level)[some[0]]), own.rare(some, level).T.tocsr())

    def _alike(self, own: Level, block: Level, chunks: list[list[_Own]]) -> _Pairs:
        found = [(np.empty(0, dtype=np.int64),) * 2]
        for level, some in enumerate(chunks):
            if not some:
                break
            rows = block.left_by(level, self._least / max(some[0].most, self._least))
            left, rare = block.left(level)[rows], block.rare(rows, level)
            for one in some:
                count = int(np.searchsorted(-left, -self._least / one.most, side="right"))
                shared = (part_of(rare, count) @ one.by_term).tocoo()
                pairs = one.rows[shared.col], rows[shared.row]
                found.append(self._may(own, block, level, pairs, shared.data))
        ones, others = (np.concatenate(part) for part in zip(*found, strict=True))
        enough = self._enough(own.vectors, block.vectors, ones, others)
        return ones[enough], others[enough]

    def _may(self, own: Level, block: Level, level: int, pairs: _Pairs, shared: Matrix) -> _Pairs:
        """Of the pairs that a level decides those that can be alike, by what they share in rare terms."""
        ones, others = pairs
        most = own.left(level + 1)[ones] * block.left(level + 1)[others]
        may = (shared + most >= self._least) & (most < self._least)
        if level:
            may &= own.left(level)[ones] * block.left(level)[others] >= self._least
        ones, others, shared = ones[may], others[may], shared[may]
        may = shared + own.bound(ones, block, others, level) >= self._least
        return ones[may], others[may]

    def _enough(
        self, own: sparse.csr_matrix, block: sparse.csr_matrix, ones: Rows, others: Rows
    ) -> NDArray[np.bool_]:
        found = [np.empty(0, dtype=bool)]
        for start in range(0, len(ones), _PAIRS):
            part = slice(start, start + _PAIRS)
            both = own[ones[part]].multiply(block[others[part]])
            found.append(np.asarray(both.sum(axis=1)).ravel() >= self._least)
        return np.concatenate(found)
