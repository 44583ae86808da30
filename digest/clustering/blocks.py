"""Blocks: a pile too large to compare pair by pair, cut where no two origins are alike enough."""

from collections.abc import Iterator, Sequence

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

__all__ = ["row_slices", "split"]

_LARGEST = 3_000  # origins; their likeness takes 72 MB, their tree as much again
_SLICE = 500  # rows compared at a time
_STEP = 0.1  # more alike, when a block is still too large


def split(vectors: sparse.csr_matrix, least: float) -> list[list[int]]:
    """The rows in blocks, ascending; rows of different blocks have a cosine below `least`.

    A group whose members are on average `least` alike is inside one block, since some pair of any
    two of its parts must reach the average. A block above 3,000 rows is cut again where its rows
    are less alike, at the price of a merge that one comparison of all would have made.
    """
    return sorted(_cut(vectors, list(range(vectors.shape[0])), least))


def row_slices(count: int) -> Iterator[slice]:
    """All rows, some hundred at a time, so that a dense product of them stays small."""
    return (slice(start, min(start + _SLICE, count)) for start in range(0, count, _SLICE))


def _cut(vectors: sparse.csr_matrix, rows: Sequence[int], least: float) -> Iterator[list[int]]:
    if len(rows) <= _LARGEST:
        yield list(rows)
        return
    if least >= 1.0:
        yield from (list(rows[start : start + _LARGEST]) for start in range(0, len(rows), _LARGEST))
        return
    labels = _components(vectors[rows], least)
    order = np.argsort(labels, kind="stable")
    for part in np.split(order, np.flatnonzero(np.diff(labels[order])) + 1):
        yield from _cut(vectors, [rows[place] for place in part], least + _STEP)


def _components(vectors: sparse.csr_matrix, least: float) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    parts = []
    for rows in row_slices(vectors.shape[0]):
        alike = (vectors[rows] @ vectors.T).tocsr()
        alike.data = (alike.data >= least).astype(np.int8)
        alike.eliminate_zeros()
        parts.append(alike)
    found: np.ndarray[tuple[int], np.dtype[np.int32]] = connected_components(
        sparse.vstack(parts), directed=False
    )[1]
    return found
