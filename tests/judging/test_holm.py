"""Holm's adjustment against a table made by hand, and what holds of any p values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.judging.holm import holm

CHANCES = st.lists(st.floats(0.0001, 1), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("chances", "adjusted"),
    [
        ([], []),
        ([0.03], [0.03]),
        ([0.01, 0.04, 0.03, 0.005], [0.03, 0.06, 0.06, 0.02]),  # 4 · 0.005, 3 · 0.01, 2 · 0.03, 0.04 held up
        ([0.02, 0.02, 0.02], [0.06, 0.06, 0.06]),
        ([0.9, 0.6], [1.0, 1.0]),
    ],
)
def test_a_table_by_hand(chances: list[float], adjusted: list[float]) -> None:
    assert holm(chances) == pytest.approx(adjusted)


@given(CHANCES)
def test_between_nothing_and_bonferroni(chances: list[float]) -> None:
    for chance, adjusted in zip(chances, holm(chances), strict=True):
        assert chance <= adjusted <= min(1.0, chance * len(chances))
    assert min(holm(chances)) == pytest.approx(min(1.0, min(chances) * len(chances)))


@given(CHANCES)
def test_keeps_the_order_of_the_tests(chances: list[float]) -> None:
    pairs = sorted(zip(chances, holm(chances), strict=True))
    assert [adjusted for _, adjusted in pairs] == sorted(adjusted for _, adjusted in pairs)
    assert holm(chances[::-1]) == holm(chances)[::-1]
