"""Krippendorff's α, against the examples that he works out and against its definition."""

import math
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.voting import krippendorff
from digest.voting.agreement import Level

# Krippendorff (2011), section C: four observers, twelve units, nine values missing
FOUR = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]
# The same, section A (two observers, two values) and section B (two observers, five values)
TWO_VALUES = [[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]]
FIVE_VALUES = [list("aabbdcccedda"), list("babbbccceddd")]

marks = st.lists(
    st.lists(st.sampled_from([None, 1, 2, 3, 4, 5]), min_size=7, max_size=7), min_size=1, max_size=4
)


@pytest.mark.parametrize(("level", "alpha"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)])
def test_four_observers(level: Level, alpha: float) -> None:
    assert krippendorff(FOUR, level) == pytest.approx(alpha, abs=5e-4)


def test_two_values() -> None:
    assert krippendorff(TWO_VALUES, "nominal") == pytest.approx(0.095, abs=5e-4)


def test_five_values() -> None:
    numbers = [[ord(letter) for letter in row] for row in FIVE_VALUES]
    assert krippendorff(numbers, "nominal") == pytest.approx(0.692, abs=5e-4)


def test_ordinal_is_what_is_given_without_a_level() -> None:
    assert krippendorff(FOUR) == krippendorff(FOUR, "ordinal")


@pytest.mark.parametrize(
    "ratings", [[], [[1, 2, 3]], [[3, 3], [3, 3]], [[1, None], [None, 2]], [[None], [None]]]
)
def test_not_defined(ratings: list[list[float | None]]) -> None:
    assert krippendorff(ratings) is None


@settings(deadline=None, max_examples=60)
@given(marks)
def test_by_the_definition(ratings: list[list[float | None]]) -> None:
    """1 less the mean difference inside a unit over the mean difference of any two paired values."""
    units = [[row[n] for row in ratings if row[n] is not None] for n in range(7)]
    paired = [unit for unit in units if len(unit) > 1]
    values = [value for unit in paired for value in unit]
    inside = sum(
        (one - other) ** 2 / (len(unit) - 1)
        for unit in paired
        for one, other in permutations(unit, 2)
        if one is not None and other is not None
    )
    anywhere = sum((a - b) ** 2 for a, b in permutations(values, 2) if a is not None and b is not None)
    alpha = krippendorff(ratings, "interval")
    if not anywhere:
        assert alpha is None
    else:
        assert alpha is not None
        assert math.isclose(alpha, 1 - (len(values) - 1) * inside / anywhere, abs_tol=1e-9)


@settings(deadline=None, max_examples=30)
@given(marks)
def test_the_order_of_raters_does_not_matter(ratings: list[list[float | None]]) -> None:
    one, other = krippendorff(ratings), krippendorff(ratings[::-1])
    assert one == other or (one is not None and other is not None and math.isclose(one, other, abs_tol=1e-12))
