"""The rows of one period among the term rows of a run."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from digest.clustering.similarity import Matrix

__all__ = ["Part", "Rows", "in_columns"]

Rows = NDArray[np.int64]


@dataclass(slots=True)
class Part:
    """The rows of a period: where each starts, its columns in order (of a name the complement), its counts.

    `logs` are the logarithms that counts stand for; `scale` the reciprocal lengths of both sides of each row,
    as they were when there were `scaled` rows in all.
    """

    first: int
    starts: Rows
    columns: NDArray[np.int32]
    counts: NDArray[Any]
    logs: Matrix
    scale: Matrix = field(init=False)
    scaled: int = 0

    def __post_init__(self) -> None:
        """Nothing is weighted yet."""
        self.scale = np.zeros((len(self.starts) - 1, 2))

    @property
    def stop(self) -> int:
        """Where the next part begins."""
        return self.first + len(self.starts) - 1

    def terms(self, rows: Rows) -> tuple[Rows, Rows]:
        """Where the terms of some rows are, and of which of them each is."""
        starts = self.starts[rows]
        lengths = self.starts[rows + 1] - starts
        of = np.repeat(np.arange(len(rows)), lengths)
        return np.arange(len(of)) + np.repeat(starts - (np.cumsum(lengths) - lengths), lengths), of


def in_columns(columns: NDArray[np.int32], starts: Rows) -> Rows:
    """The order of the terms in which the columns of each row ascend."""
    shape = (len(starts) - 1, int(columns.max(initial=-1)) + 1)
    matrix = sparse.csr_matrix((np.arange(len(columns)), columns, starts), shape)
    matrix.sort_indices()
    order: Rows = matrix.data
    return order
