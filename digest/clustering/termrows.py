"""Term rows: the terms of all stories of a run so far, weighted anew for each period."""

from collections.abc import Iterator
from math import sqrt

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from digest.clustering.similarity import Matrix, rarity
from digest.clustering.termparts import Part, Rows, in_columns
from digest.clustering.terms import Columns, Terms

__all__ = ["Rows", "TermRows"]

_ROWS = 4_096  # weighted at a time, some 12 MB
_HALF = sqrt(0.5)  # of both sides, so that a product is the mean of both cosines


class TermRows:
    """The rows of a run, period by period; weights are relative to all rows so far."""

    def __init__(self) -> None:
        """No rows yet."""
        self._words, self._names = Columns(), Columns()
        self._parts: list[Part] = []
        self._rarity: Matrix = np.empty(0)
        self._spread: Matrix = np.empty(0)

    @property
    def stop(self) -> int:
        """How many rows there are."""
        return self._parts[-1].stop if self._parts else 0

    @property
    def frequency(self) -> Rows:
        """How many rows have each column, words before names."""
        return np.concatenate([self._words.frequency, self._names.frequency])

    def add(self, terms: Terms) -> None:
        """The next rows, those of a period. All rows have to be weighted anew."""
        stems = np.frombuffer(terms.stems, dtype=np.int32)
        values = np.frombuffer(terms.values)
        counts = np.frombuffer(terms.counts, dtype=np.min_scalar_type(len(values)))
        starts = np.concatenate([[0], np.frombuffer(terms.ends, dtype=np.int64)])
        words, names = self._words.of(terms.words), self._names.of(terms.names)
        columns = np.concatenate([words, ~names[::-1]])[stems]
        self._words.count(columns[stems >= 0])
        self._names.count(~columns[stems < 0])
        order = in_columns(self._places(columns), starts)
        self._parts.append(Part(self.stop, starts, columns[order], counts[order], np.log2(1 + values)))
        sides = (self._words.frequency, self._names.frequency)
        self._rarity = np.concatenate([rarity(side, self.stop) for side in sides])
        self._spread = np.zeros(len(self._rarity))

    def weighted(self, since: int) -> Iterator[tuple[int, sparse.csr_matrix]]:
        """The weighted rows from a place on, some thousand at a time, with the place of the first."""
        for part in self._parts:
            for first in range(max(since, part.first), part.stop, _ROWS):
                stop = min(first + _ROWS, part.stop)
                yield first, self._vectors(part, first - part.first, stop - part.first)

    def likeness(self, row: int, others: Rows) -> Matrix:
        """The products of a row and of some others, which ascend."""
        part = next(one for one in self._parts if row < one.stop)
        terms, of = part.terms(np.array([row - part.first]))
        columns = self._places(part.columns[terms])
        self._spread[columns] = self._weights(part, terms, of + row - part.first)
        found: Matrix = np.concatenate([np.empty(0), *self._products(others)])
        self._spread[columns] = 0.0
        return found

    def _products(self, places: Rows) -> Iterator[Matrix]:
        """Those of some rows with the one that is spread."""
        stops = np.searchsorted(places, [part.stop for part in self._parts])
        for part, start, stop in zip(self._parts, [0, *stops[:-1]], stops, strict=True):
            if start == stop:
                continue
            rows = places[start:stop] - part.first
            terms, of = part.terms(rows)
            shared = self._spread[self._places(part.columns[terms])]
            here = np.flatnonzero(shared)
            weights = self._weights(part, terms[here], rows[of[here]])
            sums = np.bincount(of[here], weights=shared[here] * weights, minlength=len(rows))
            yield sums.astype(np.float64)

    def _weights(self, part: Part, terms: Rows, rows: Rows) -> Matrix:
        """What some terms weigh in their rows of a part."""
        columns = part.columns[terms]
        weights: Matrix = part.logs[part.counts[terms]] * self._rarity[self._places(columns)]
        weights *= self._scale(part)[rows, (columns < 0).astype(np.int8)]
        weights *= _HALF
        return weights

    def _vectors(self, part: Part, start: int, stop: int) -> sparse.csr_matrix:
        data, columns, ends = self._counted(part, start, stop)
        rows = np.repeat(np.arange(start, stop), np.diff(ends))
        data *= self._scale(part)[rows, (columns < 0).astype(np.int8)]
        data *= _HALF
        return sparse.csr_matrix((data, self._places(columns), ends), (stop - start, len(self._rarity)))

    def _scale(self, part: Part) -> Matrix:
        """The reciprocal lengths of a part's rows by now."""
        for start in range(0, len(part.scale), _ROWS) if part.scaled != self.stop else ():
            stop = min(start + _ROWS, len(part.scale))
            data, columns, ends = self._counted(part, start, stop)
            sides = sparse.csr_matrix((data**2, (columns < 0).astype(np.int32), ends), (stop - start, 2))
            lengths = np.sqrt(sides.toarray())
            part.scale[start:stop] = np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0)
        part.scaled = self.stop
        return part.scale

    def _counted(self, part: Part, start: int, stop: int) -> tuple[Matrix, NDArray[np.int32], Rows]:
        """What some rows' terms weigh before they are scaled, their columns, where rows end."""
        begin, end = part.starts[start], part.starts[stop]
        columns = part.columns[begin:end]
        data: Matrix = part.logs[part.counts[begin:end]] * self._rarity[self._places(columns)]
        return data, columns, part.starts[start : stop + 1] - begin

    def _places(self, columns: NDArray[np.int32]) -> NDArray[np.int32]:
        width = np.int32(len(self._words.frequency))
        return np.where(columns < 0, ~columns + width, columns)
