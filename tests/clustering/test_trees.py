"""Trees are cut where members are alike, or where a branch stands apart from the rest."""

import numpy as np
import pytest

from digest.clustering.similarity import Matrix
from digest.clustering.trees import Cut, groups

CUT = Cut(alike=0.5, kindred=0.2, many=3, apart=2.0)


def blocks(inside: float, outside: float, *sizes: int) -> Matrix:
    """A likeness with groups of these sizes along the diagonal."""
    labels = np.repeat(np.arange(len(sizes)), sizes)
    likeness = np.where(labels[:, None] == labels[None, :], inside, outside)
    np.fill_diagonal(likeness, 1.0)
    return likeness


@pytest.mark.parametrize(
    ("likeness", "expected"),
    [
        (blocks(0.6, 0.1, 2, 3), [[0, 1], [2, 3, 4]]),
        (blocks(0.3, 0.1, 3, 4), [[0, 1, 2], [3, 4, 5, 6]]),  # kindred, many, apart
        (blocks(0.3, 0.1, 2, 3), [[0], [1], [2, 3, 4]]),  # two are not many
        (blocks(0.3, 0.2, 3, 3), [[0], [1], [2], [3], [4], [5]]),  # not apart
        (blocks(0.15, 0.01, 3, 3), [[0], [1], [2], [3], [4], [5]]),  # not kindred
        (blocks(0.3, 0.0, 5), [[0], [1], [2], [3], [4]]),  # a whole pile stands apart from nothing
        (blocks(0.6, 0.0, 5), [[0, 1, 2, 3, 4]]),
        (np.ones((1, 1)), [[0]]),
        (np.ones((0, 0)), []),
    ],
)
def test_groups(likeness: Matrix, expected: list[list[int]]) -> None:
    assert groups(likeness, CUT) == expected
