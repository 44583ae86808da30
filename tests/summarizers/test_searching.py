"""The search finds the best set, within the rule of the budget."""

from collections.abc import Callable, Sequence
from itertools import chain, combinations
from unittest.mock import patch

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from digest.models import Story
from digest.summarizers import searching
from digest.summarizers.searching import Places, best_set, rows
from digest.summarizers.selection import Candidate, candidates, near_repeats, shingles
from tests.summarizers.making import article, sentences

Score = Callable[[NDArray[np.intp]], NDArray[np.float64]]

bodies = st.lists(sentences, min_size=1, max_size=6)


def _units(texts: list[str]) -> list[Candidate]:
    return candidates(Story("s", (article("a", texts),)))


def _score(seed: int, count: int) -> Score:
    """Anything: a number for each set, with ties, that knows no order of units."""
    chance = np.random.default_rng(seed).integers(0, 20, 2**count)

    def score(sets: NDArray[np.intp]) -> NDArray[np.float64]:
        return np.asarray([chance[sum(2**p for p in row if p < count)] for row in sets.tolist()], np.float64)

    return score


def _sum_of(values: Sequence[float]) -> Score:
    """The last value is that of no unit."""
    each = np.asarray(values, np.float64)
    return lambda sets: np.asarray(each[sets].sum(axis=1))


def _allowed(units: list[Candidate], budget: int) -> list[Places]:
    """Every set that may be printed, by size, then by place."""
    runs = [shingles(unit.words) for unit in units]
    sizes = chain.from_iterable(combinations(range(len(units)), n) for n in range(1, len(units) + 1))
    return [
        places
        for places in sizes
        if len(places) == 1
        or (
            sum(len(units[place].words) for place in places) <= budget
            and not any(near_repeats(runs[one], runs[other]) for one, other in combinations(places, 2))
        )
    ]


def _slow(units: list[Candidate], budget: int, score: Score, least: float) -> float:
    """The score of the best set: of those of enough words, where there are any."""
    allowed = _allowed(units, budget)
    enough = [s for s in allowed if sum(len(units[place].words) for place in s) >= least] or allowed
    return float(score(rows(enough, len(units))).max())


@settings(deadline=None, max_examples=100)
@given(bodies, st.integers(1, 50), st.integers(0, 9), st.sampled_from([0, 0.5, 0.9]))
def test_a_beam_as_wide_as_all_sets_finds_the_best(
    texts: list[str], budget: int, seed: int, share: float
) -> None:
    units = _units(texts)
    score = _score(seed, len(units))
    with patch.object(searching, "_WIDTH", 2**6):
        found = best_set(units, budget, score, least=share * budget)
    assert score(rows([found], len(units)))[0] == _slow(units, budget, score, share * budget)


@settings(deadline=None, max_examples=100)
@given(bodies, st.integers(1, 50), st.integers(0, 9))
def test_the_rule_of_the_budget_holds_for_any_score(texts: list[str], budget: int, seed: int) -> None:
    units = _units(texts)
    found = best_set(units, budget, _score(seed, len(units)))
    assert found in _allowed(units, budget)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.integers(-5, 9), min_size=1, max_size=12), st.integers(1, 30))
def test_the_beam_finds_the_best_sum_of_few_units(values: list[int], budget: int) -> None:
    units = _units([f"Maire{n} parle{n} fort{n} ici{n} non{n}." for n in range(len(values))])
    found = best_set(units, budget, _sum_of([*values, 0]))
    room = max(1, budget // 5)
    best = [value for value in sorted(values, reverse=True)[:room] if value > 0] or [max(values)]
    assert sum(values[place] for place in found) == sum(best)


def test_the_first_is_of_any_length_and_the_next_must_fit() -> None:
    units = _units(["La grève des trains retarde le vote.", "Le maire parle.", "La pluie tombe enfin."])
    longest, shortest = _sum_of([7, 3, 4, 0]), _sum_of([-7, -3, -4, 0])
    assert best_set(units, 2, longest) == (0,)
    assert best_set(units, 9, longest) == (0,)
    assert best_set(units, 10, longest) == (0, 1)
    assert best_set(units, 13, longest) == (0, 2)
    assert best_set(units, 14, longest) == (0, 1, 2)
    assert best_set(units, 6, shortest, least=4) == (2,)
    assert best_set(units, 6, shortest, least=100) == (1,)


def test_ties_go_to_fewer_then_to_earlier_units() -> None:
    units = _units(["Le maire parle.", "La pluie tombe.", "Le juge dort."])
    assert best_set(units, 50, _sum_of([0, 0, 0, 0])) == (0,)
    assert best_set(units, 50, _sum_of([0, 0, 1, 0])) == (2,)
    assert best_set(units, 6, _sum_of([1, 1, 1, 0])) == (0, 1)
    assert best_set(units, 50, _sum_of([0, 1e-12, 2e-12, 0])) == (0,)  # a difference of additions


def test_of_many_pairs_alike_the_earliest_wins() -> None:
    units = _units([f"Maire{n} parle{n} fort{n}." for n in range(12)])
    assert best_set(units, 6, _sum_of([*[1] * 12, 0])) == (0, 1)


def test_a_pair_may_be_of_units_that_are_not_the_best_alone() -> None:
    units = _units([f"Maire{n} parle{n} fort{n}." for n in range(8)])

    def score(sets: NDArray[np.intp]) -> NDArray[np.float64]:
        return np.asarray([100.0 if row[:2] == [6, 7] else -row[0] - len(row) for row in sets.tolist()])

    assert best_set(units, 6, score) == (6, 7)


def test_only_the_best_by_themselves_join_others() -> None:
    units = _units([f"Maire{n} parle{n} fort{n}." for n in range(60)])
    late = _sum_of([*range(60), 0])
    assert best_set(units, 3, late) == (59,)
    assert best_set(units, 200, late) == tuple(range(15, 60))


def test_rows_are_filled_up() -> None:
    assert rows([(0,), (1, 2), (0, 1, 2)], 3).tolist() == [[0, 3, 3], [1, 2, 3], [0, 1, 2]]
