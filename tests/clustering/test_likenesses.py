"""What is found by rare terms is what a comparison of all with all finds."""

import numpy as np
import pytest
from scipy import sparse

from digest.clustering import likenesses
from digest.clustering.likenesses import Likenesses


def rows(seed: int) -> sparse.csr_matrix:
    """Unit rows of some terms, the first ones in nearly all of them, some rows of no others."""
    chance = np.random.default_rng(seed)
    cells = chance.random((120, 80)) * (chance.random((120, 80)) < np.linspace(0.9, 0.02, 80) ** 2)
    cells[::9, 12:] = 0
    cells[7] = 0
    norms = np.sqrt((cells**2).sum(axis=1, keepdims=True))
    return sparse.csr_matrix(np.divide(cells, norms, out=cells, where=norms > 0))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("cells", [1, 1000, 4_000_000])
def test_every_pair_that_is_alike_is_found(seed: int, cells: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likenesses, "_FEW", 2)
    monkeypatch.setattr(likenesses, "_CELLS", cells)
    monkeypatch.setattr(likenesses, "_PAIRS", 50)
    vectors = rows(seed)
    every = (vectors @ vectors.T).toarray()
    found = Likenesses(vectors, 0.6)
    near = list(found.before(30, 120))
    wanted = [np.flatnonzero(every[row, :row] >= 0.6).tolist() for row in range(30, 120)]
    assert [places.tolist() for places in near] == wanted
    assert 50 < sum(map(len, wanted)) < 3000
    np.testing.assert_allclose(found.between(5, np.array([1, 7])), every[5, [1, 7]])
