"""A pile cut into blocks loses no row, and parts no pair that is alike enough."""

import numpy as np
import pytest
from scipy import sparse

from digest.clustering import blocks
from digest.clustering.blocks import row_slices, split


def vectors(*labels: int) -> sparse.csr_matrix:
    """Unit rows, equal where their labels are."""
    return sparse.csr_matrix(np.eye(max(labels) + 1)[list(labels)])


def test_a_pile_that_fits_is_one_block() -> None:
    assert split(vectors(0, 1, 2, 0), 0.3) == [[0, 1, 2, 3]]
    assert split(sparse.csr_matrix((0, 3)), 0.3) == [[]]


def test_a_larger_pile_is_cut_between_what_is_not_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "_LARGEST", 2)
    assert split(vectors(0, 1, 2, 0, 2), 0.3) == [[0, 3], [1], [2, 4]]


def test_a_block_still_too_large_is_cut_where_it_is_less_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "_LARGEST", 3)
    angles = np.array([0.0, 0.2, 1.2, 0.1, 1.3])  # a chain: near in twos and threes, 0.36 to 0.54 between
    rows = sparse.csr_matrix(np.column_stack([np.cos(angles), np.sin(angles)]))
    assert split(rows, 0.3) == [[0, 1, 3], [2, 4]]


def test_a_block_of_equal_rows_is_cut_by_position(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "_LARGEST", 2)
    assert split(vectors(0, 0, 0, 0, 0), 0.3) == [[0, 1], [2, 3], [4]]


def test_slices_cover_every_row() -> None:
    for count in (0, 1, 500, 501, 1234):
        assert [row for rows in row_slices(count) for row in range(count)[rows]] == list(range(count))
