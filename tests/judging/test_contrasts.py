"""Means, pairs, wins, and which of them are tested."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.errors import UsageError
from digest.judging import standings
from digest.judging.contrasts import FEWEST
from digest.models import Column, Contrast, Score
from tests.judging.making import LENGTH, REPEATS, ROUGE, scores

VALUES = st.one_of(st.none(), st.sampled_from([0.0, 0.1, 0.25, 0.5, 1.0]))
TABLES = st.integers(1, 30).flatmap(
    lambda size: st.fixed_dictionaries(
        {name: st.lists(VALUES, min_size=size, max_size=size) for name in ("lead", "one", "two")}
    )
)


def _contrast(column: Column, **table: list[float | None]) -> Contrast:
    """The contrast of "own" with "lead"."""
    found = standings(list(table), (column,), scores(table), baseline="lead", draws=200, seed=13)
    (contrast,) = next(standing for standing in found if standing.system == "own").contrasts
    return contrast


def test_a_mean_is_of_all_items_a_difference_of_pairs() -> None:
    own = _contrast(ROUGE, lead=[0.1, 0.2, None, 0.4], own=[0.3, None, 0.9, 0.4])
    assert own.mean == pytest.approx(1.6 / 3)
    assert own.pairs == 2
    assert own.difference == pytest.approx(0.1)
    assert (own.wins, own.ties, own.losses) == (1, 1, 0)


@pytest.mark.parametrize(("column", "wins"), [(ROUGE, (2, 1, 1)), (LENGTH, (2, 1, 1)), (REPEATS, (1, 1, 2))])
def test_a_win_is_the_better_end(column: Column, wins: tuple[int, int, int]) -> None:
    own = _contrast(column, lead=[1.0, 1.0, 1.0, 1.0], own=[2.0, 1.5, 1.0 + 1e-12, 0.5])
    assert (own.wins, own.ties, own.losses) == wins
    assert own.difference == pytest.approx(0.25)


def test_the_baseline_is_told_from_nothing() -> None:
    found = standings(
        ["lead", "own"],
        (ROUGE,),
        scores({"lead": [1.0, 2.0], "own": [2.0, 3.0]}),
        baseline="lead",
        draws=50,
        seed=1,
    )
    assert found[0].contrasts == (Contrast("rouge2", 1.5),)


@pytest.mark.parametrize("pairs", [FEWEST - 1, FEWEST])
def test_few_pairs_are_not_tested(pairs: int) -> None:
    lead: list[float | None] = [float(place % 3) for place in range(pairs)]
    own: list[float | None] = [float(place % 3) + 0.5 + place % 2 for place in range(pairs)]
    found = _contrast(ROUGE, lead=[*lead, None, 1.0], own=[*own, 1.0, None])
    assert found.pairs == pairs
    assert found.difference is not None
    tested = pairs >= FEWEST
    assert [value is not None for value in (found.low, found.high, found.p, found.p_adjusted)] == [tested] * 4


def test_no_draws_no_tests() -> None:
    table: dict[str, list[float | None]] = {"lead": [1.0] * 30, "own": [2.0] * 30}
    found = standings(["lead", "own"], (ROUGE,), scores(table), baseline="lead", draws=0, seed=1)
    assert (found[1].contrasts[0].p, found[1].contrasts[0].wins) == (None, 30)


def test_chances_are_adjusted_over_the_systems_of_one_column() -> None:
    table: dict[str, list[float | None]] = {
        "lead": [0.0] * 30,
        "sure": [1.0] * 30,
        "same": [0.0] * 30,
        "few": [1.0] * 3,
    }
    found = standings(list(table), (ROUGE,), scores(table), baseline="lead", draws=999, seed=13)
    chances = {each.system: (each.contrasts[0].p, each.contrasts[0].p_adjusted) for each in found}
    assert chances == {"lead": (None, None), "sure": (0.001, 0.002), "same": (1.0, 1.0), "few": (None, None)}


def test_each_column_has_its_own_numbers() -> None:
    rows = [Score("lead", str(n), (1.0, n / 10, 5.0)) for n in range(25)]
    rows += [Score("own", str(n), (2.0, n / 10, 4.0 - n)) for n in range(25)]
    (_, own) = standings(["lead", "own"], (ROUGE, LENGTH, REPEATS), rows, baseline="lead", draws=99, seed=1)
    assert [contrast.column for contrast in own.contrasts] == ["rouge2", "words", "redundancy"]
    assert [contrast.difference for contrast in own.contrasts] == [1.0, 0.0, -13.0]
    assert [contrast.wins for contrast in own.contrasts] == [25, 0, 25]
    # one system is tested in each column: nothing to adjust for
    assert [(contrast.p, contrast.p_adjusted) for contrast in own.contrasts] == [
        (0.01,) * 2,
        (1.0,) * 2,
        (0.01,) * 2,
    ]


def test_a_system_without_scores_has_a_standing() -> None:
    found = standings(["lead", "own"], (ROUGE,), scores({"lead": [1.0]}), baseline="lead", draws=9, seed=1)
    assert (found[1].items, found[1].contrasts[0].mean, found[1].contrasts[0].pairs) == (0, None, 0)
    empty = standings(["lead", "own"], (ROUGE,), [], baseline="lead", draws=9, seed=1)
    assert [standing.items for standing in empty] == [0, 0]


def test_what_is_no_number_is_left_out() -> None:
    own = _contrast(ROUGE, lead=[1.0, 1.0, 1.0], own=[2.0, float("nan"), float("inf")])
    assert (own.mean, own.pairs) == (2.0, 1)


def test_an_unknown_baseline_is_named() -> None:
    with pytest.raises(UsageError, match=r"--baseline: no system is called 'led'.*Did you mean lead"):
        standings(["lead"], (ROUGE,), [], baseline="led", draws=9, seed=1)


@settings(deadline=None, max_examples=60)
@given(TABLES)
def test_one_system_does_not_change_another(table: dict[str, list[float | None]]) -> None:
    all_three = standings(list(table), (ROUGE,), scores(table), baseline="lead", draws=60, seed=3)
    del table["two"]
    both = standings(list(table), (ROUGE,), scores(table), baseline="lead", draws=60, seed=3)
    (with_two,), (alone,) = all_three[1].contrasts, both[1].contrasts
    assert (with_two.low, with_two.high, with_two.p) == (alone.low, alone.high, alone.p)
    assert with_two.wins + with_two.ties + with_two.losses == with_two.pairs
    if alone.low is not None and alone.high is not None:
        assert alone.low <= alone.high
        assert alone.p == alone.p_adjusted
