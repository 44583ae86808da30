"""What is found by rare terms is what a comparison of all with all finds."""

from math import sqrt

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import sparse

from digest.clustering import levels, likenesses, termrows
from digest.clustering.likenesses import Likenesses
from digest.clustering.similarity import count_rows, weighted
from digest.clustering.termlines import read_terms, write_terms
from digest.clustering.termrows import TermRows
from digest.clustering.terms import terms_of

_PERIOD = 40  # rows


def lines(seed: int) -> list[tuple[str, str]]:
    """Words and names of rows, the first terms in nearly all of them, some rows of no others, one of none."""
    chance = np.random.default_rng(seed)
    counts = chance.integers(1, 9, (160, 80)) * (chance.random((160, 80)) < np.linspace(0.9, 0.02, 80) ** 2)
    counts[::9, 12:] = 0
    counts[7] = 0
    rows = [[(f"t{term}", float(count)) for term, count in enumerate(row) if count] for row in counts]
    return [(write_terms(dict(row[:40:2])), write_terms(dict(row[1::2]))) for row in rows]


def compared(told: list[tuple[str, str]]) -> NDArray[np.float64]:
    """All with all, weighted as one pile."""
    sides = [weighted(count_rows(read_terms(line[side]) for line in told)) for side in (0, 1)]
    both = sparse.csr_matrix(sparse.hstack(sides)) * sqrt(0.5)
    found: NDArray[np.float64] = (both @ both.T).toarray()
    return found


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("few", "tile"), [(2, 7), (2, 1000), (5, 16), (1000, 1000)])
def test_every_pair_that_is_alike_is_found(
    seed: int, few: int, tile: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(levels, "_FEW", few)
    monkeypatch.setattr(levels, "_GROUPS", 8)
    monkeypatch.setattr(likenesses, "_OWN", tile)
    monkeypatch.setattr(likenesses, "_CHUNK", 5)
    monkeypatch.setattr(likenesses, "_PAIRS", 50)
    monkeypatch.setattr(termrows, "_ROWS", tile)
    told, rows, wanted = lines(seed), TermRows(), 0
    for start in range(0, len(told), _PERIOD):
        stop = start + _PERIOD
        rows.add(terms_of(told[start:stop]))
        every, recent = compared(told[:stop]), max(0, start - 50)
        found = Likenesses(rows, recent, 0.4)
        for row, near in zip(range(start, stop), found.before(start, stop), strict=True):
            high = [n for n in range(recent, row) if every[row, n] >= 0.4]
            assert near.tolist() == high
            others = np.arange(recent, row)[::3]
            np.testing.assert_allclose(found.between(row, others), every[row, others], atol=1e-12)
            wanted += len(high)
    assert 50 < wanted < 6000


def test_what_follows_changes_no_likeness() -> None:
    told = lines(1)
    alone, more = TermRows(), TermRows()
    for rows in (alone, more):
        rows.add(terms_of(told[:50]))
    one, two = (Likenesses(rows, 0, 0.4) for rows in (alone, more))
    assert [n.tolist() for n in one.before(0, 50)] == [n.tolist() for n in two.before(0, 50)]
    others = np.arange(49)
    known = one.between(49, others)
    more.add(terms_of(told[50:]))
    assert np.array_equal(one.between(49, others), known)
    assert not np.array_equal(Likenesses(more, 0, 0.4).between(49, others), known)
