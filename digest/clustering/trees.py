"""Cutting a tree of merges into groups: by how alike their members are, or how far they stand apart."""

from dataclasses import dataclass

import numpy as np
from scipy.cluster.hierarchy import linkage

from digest.clustering.similarity import Matrix

__all__ = ["Cut", "groups"]


@dataclass(frozen=True, slots=True)
class Cut:
    """When the members of a branch are one group.

    Either they are on average at least `alike`. Or, since no one threshold fits every pile, they are
    at least `kindred`, `many`, and `apart` times as alike as the branch is to its next neighbour:
    a topic that many tell and that nothing else in the pile touches.
    """

    alike: float
    kindred: float
    many: int
    apart: float


def groups(likeness: Matrix, cut: Cut) -> list[list[int]]:
    """The rows of each group in ascending order, groups by their first row.

    Average linkage (Sokal & Michener 1958) of an n × n likeness in [0, 1]; equal merges go by position.
    The whole pile has no neighbour to stand apart from, so it is one group only by `alike`.
    """
    count = len(likeness)
    if count < 2:  # noqa: PLR2004 - a merge needs two
        return [[row] for row in range(count)]
    merges = linkage(_distances(likeness), method="average")
    found = []
    branches = [(2 * count - 2, 1.0)]
    while branches:
        branch, outside = branches.pop()
        if branch < count or _is_group(merges[branch - count], outside, cut):
            found.append(_rows(branch, merges, count))
        else:
            left, right, distance = (float(value) for value in merges[branch - count][:3])
            branches += [(int(left), 1.0 - distance), (int(right), 1.0 - distance)]
    return sorted(found)


def _distances(likeness: Matrix) -> Matrix:
    """The distances above the diagonal, row after row, without a second n × n."""
    return np.concatenate(
        [
            np.clip(1.0 - (likeness[row, row + 1 :] + likeness[row + 1 :, row]) / 2, 0.0, 1.0)
            for row in range(len(likeness) - 1)
        ]
    )


def _is_group(merge: Matrix, outside: float, cut: Cut) -> bool:
    inside = 1.0 - float(merge[2])
    if inside >= cut.alike:
        return True
    return merge[3] >= cut.many and inside >= cut.kindred and inside >= cut.apart * outside


def _rows(branch: int, merges: Matrix, count: int) -> list[int]:
    rows, branches = [], [branch]
    while branches:
        node = branches.pop()
        if node < count:
            rows.append(node)
        else:
            branches += [int(merges[node - count][0]), int(merges[node - count][1])]
    return sorted(rows)
