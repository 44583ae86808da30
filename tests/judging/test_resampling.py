"""Intervals and chances against scipy, exact enumeration and simulation."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy import stats

from digest.judging import resampling
from digest.judging.numbers import Numbers
from digest.judging.resampling import resampled

STEPS = st.sampled_from([-0.3, -0.1, 0.0, 0.1, 0.2, 0.5])
ROWS = st.integers(2, 30).flatmap(
    lambda size: st.lists(st.lists(STEPS, min_size=size, max_size=size), min_size=1, max_size=4)
)


def _normal(rows: int, items: int, *, seed: int) -> NDArray[np.float64]:
    return np.random.Generator(np.random.PCG64(seed)).normal(size=(rows, items))


def _numbers(matrix: NDArray[np.float64]) -> list[Numbers]:
    return [tuple(row) for row in matrix.tolist()]


def test_intervals_are_those_of_scipy() -> None:
    differences = _normal(1, 40, seed=3)[0]
    theirs = stats.bootstrap(
        (differences,),
        np.mean,
        n_resamples=2000,
        method="percentile",
        rng=np.random.Generator(np.random.PCG64(13)),
    ).confidence_interval
    (own,) = resampled(_numbers(differences[None]), draws=2000, seed=13)
    assert (own.low, own.high) == pytest.approx((theirs.low, theirs.high), abs=1e-9)


def test_intervals_hold_the_truth_in_95_of_100_cases() -> None:
    found = resampled(_numbers(_normal(4000, 50, seed=1) + 0.7), draws=1000, seed=2)
    share = np.mean([each.low <= 0.7 <= each.high for each in found])
    assert 0.93 <= share <= 0.97


def test_chance_is_below_a_level_as_often_as_the_level_says() -> None:
    chances = np.array(
        [each.p for each in resampled(_numbers(_normal(4000, 30, seed=4)), draws=1000, seed=5)]
    )
    for level in (0.05, 0.2, 0.5):
        assert np.mean(chances <= level) == pytest.approx(level, abs=0.02)


@pytest.mark.parametrize(
    "differences",
    [
        [0.4, 0.1, -0.2, 0.3, 0.25, 0.6, -0.1, 0.15, 0.05, 0.35],
        [1.0, 1.0, 1.0, 0.0, -1.0, 1.0, 0.0, 1.0],
        [0.1, 0.2, -0.3],
        [0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
        [0.0, 0.0, 0.0],
    ],
)
def test_chances_are_those_of_all_signs(differences: list[float]) -> None:
    sums = [
        sum(s * d for s, d in zip(signs, differences, strict=True))
        for signs in product((-1, 1), repeat=len(differences))
    ]
    exact = np.mean([abs(total) >= abs(sum(differences)) - 1e-9 for total in sums])
    (found,) = resampled([tuple(differences)], draws=20_000, seed=13)
    assert found.p == pytest.approx(exact, abs=0.012)  # three standard errors where p is a half


def test_chances_are_those_of_scipy() -> None:
    differences = _normal(1, 10, seed=8)[0] + 0.4
    theirs = stats.permutation_test(
        (differences,), np.mean, permutation_type="samples", n_resamples=2**10
    ).pvalue
    (own,) = resampled(_numbers(differences[None]), draws=20_000, seed=13)
    assert 0.05 < theirs < 0.95
    assert own.p == pytest.approx(theirs, abs=0.012)


def test_the_least_chance_is_one_in_draws_and_one() -> None:
    (found,) = resampled([(0.5,) * 60], draws=99, seed=1)
    assert found.p == 1 / 100
    assert (found.low, found.high) == (0.5, 0.5)


def test_items_without_a_pair_weigh_nothing() -> None:
    differences = _normal(1, 60, seed=6)[0].tolist()
    sparse: list[float | None] = [None] * 180
    sparse[::3] = differences
    alone, among = (resampled([tuple(row)], draws=20_000, seed=7)[0] for row in (differences, sparse))
    assert (among.low, among.high) == pytest.approx((alone.low, alone.high), abs=0.02)
    assert among.p == pytest.approx(alone.p, abs=0.012)


def test_a_draw_without_any_pair_is_no_number_lost() -> None:
    (found,) = resampled([(1.0, *[None] * 30)], draws=200, seed=1)
    assert (found.low, found.high) == (0.0, 1.0)


@settings(deadline=None, max_examples=40)
@given(ROWS, st.integers(0, 3))
def test_a_row_depends_on_no_other(rows: list[list[float]], seed: int) -> None:
    together = resampled([tuple(row) for row in rows], draws=50, seed=seed)
    assert together == [resampled([tuple(row)], draws=50, seed=seed)[0] for row in rows]


@settings(deadline=None, max_examples=40)
@given(ROWS)
def test_the_other_way_round_all_is_turned(rows: list[list[float]]) -> None:
    one = resampled([tuple(row) for row in rows], draws=100, seed=1)
    other = resampled([tuple(-value for value in row) for row in rows], draws=100, seed=1)
    for there, back in zip(one, other, strict=True):
        assert (back.low, back.high, back.p) == pytest.approx((-there.high, -there.low, there.p))


@pytest.mark.parametrize(("block", "held"), [(1, 1), (100, 64), (1000, 200)])
def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch, block: int, held: int) -> None:
    rows = _numbers(_normal(5, 23, seed=9))
    whole = resampled(rows, draws=64, seed=13)
    monkeypatch.setattr(resampling, "_BLOCK", block)
    monkeypatch.setattr(resampling, "_HELD", held)
    assert resampled(rows, draws=64, seed=13) == whole


def test_nothing_gives_nothing() -> None:
    assert resampled([], draws=100, seed=1) == []
