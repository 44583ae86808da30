"""Conditions and how they are read."""

from operator import ge, gt, le, lt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import UsageError
from digest.judging import unmet
from digest.models import Contrast
from tests.judging.making import REPEATS, ROUGE, standing

COLUMNS = (ROUGE, REPEATS)
STANDINGS = [
    standing("lead", Contrast("rouge2", 0.3), Contrast("redundancy", 0.1)),
    standing("own", Contrast("rouge2", 0.31), Contrast("redundancy", 0.2)),
    standing("sumy:lex-rank", Contrast("rouge2", 0.300_01), Contrast("redundancy", None)),
]


@pytest.mark.parametrize(
    ("expression", "holds"),
    [
        ("own:rouge2>=lead", True),
        ("lead:rouge2>=own", False),
        ("own:rouge2>=31", True),
        ("own:rouge2>31", False),
        ("own:rouge2<=31.00", True),
        ("own:rouge2<31", False),
        ("own:rouge2>=+30.5,own:redundancy<=.25", True),
        ("own:rouge2>=30.5,own:redundancy<=lead", False),
        (" own : rouge2  >= lead , lead:rouge2 > -1 ", True),
        ("own:rouge2>sumy:lex-rank", True),
        ("own:redundancy<=0.2", True),
    ],
)
def test_a_condition_holds_or_not(expression: str, *, holds: bool) -> None:
    assert (unmet(expression, STANDINGS, COLUMNS) == ()) is holds


def test_numbers_are_those_that_are_printed() -> None:
    assert not unmet("sumy:lex-rank:rouge2<=lead,lead:rouge2>=sumy:lex-rank", STANDINGS, COLUMNS)
    assert unmet("sumy:lex-rank:rouge2>lead", STANDINGS, COLUMNS)


def test_only_what_does_not_hold_is_named_with_both_values() -> None:
    conditions = "own:rouge2>=lead, lead : rouge2 >= own ,own:redundancy<=0.15,own:redundancy>sumy:lex-rank"
    assert unmet(conditions, STANDINGS, COLUMNS) == (
        "lead:rouge2>=own does not hold: 30.00 against 31.00",
        "own:redundancy<=0.15 does not hold: 0.200 against 0.15",
        "own:redundancy>sumy:lex-rank does not hold: 0.200 against no mean",
    )


def test_what_rounds_to_zero_has_no_sign() -> None:
    stood = [standing("own", Contrast("rouge2", -0.000_01))]
    assert unmet("own:rouge2>0", stood, (ROUGE,)) == ("own:rouge2>0 does not hold: 0.00 against 0",)


def test_what_has_no_number_meets_nothing() -> None:
    for condition in (
        "sumy:lex-rank:redundancy>=0",
        "sumy:lex-rank:redundancy<9",
        "own:redundancy>sumy:lex-rank",
    ):
        assert unmet(condition, STANDINGS, COLUMNS)


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("", r"--fail-under: '' is no condition\. Write SYSTEM:COLUMN"),
        ("own:rouge2", "'own:rouge2' is no condition"),
        ("own:rouge2>=", "is no condition"),
        (">=30", "is no condition"),
        ("rouge2>=30", "'rouge2>=30' is no condition"),
        (":rouge2>=30", "is no condition"),
        ("own:>=30", "is no condition"),
        ("own:rouge2==30", "is no condition"),
        ("own:rouge2>=20>=10", "is no condition"),
        ("own:rouge2>=20,", "'' is no condition"),
        ("own:rouge2>=30%", "no system is called '30%'"),
        ("own:rouge2>=inf", "no system is called 'inf'"),
        ("owm:rouge2>=30", "no system is called 'owm'.*Did you mean own"),
        ("own:rouge2>=led", "no system is called 'led'.*Did you mean lead"),
        ("own:rouge3>=30", "--fail-under: no column is called 'rouge3'.*Did you mean rouge2"),
        ("own:rouge2>=99,owm:rouge2>=1", "no system is called 'owm'"),
    ],
)
def test_what_cannot_be_read_is_named(expression: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        unmet(expression, STANDINGS, COLUMNS)


@given(
    st.sampled_from([(">=", ge), (">", gt), ("<=", le), ("<", lt)]),
    st.integers(0, 9999),
    st.integers(0, 9999),
)
def test_operators_compare_as_they_do_anywhere(operator: tuple[str, object], mean: int, limit: int) -> None:
    sign, compare = operator
    stood = [standing("own", Contrast("rouge2", mean / 10_000))]
    assert callable(compare)
    assert (unmet(f"own:rouge2{sign}{limit / 100}", stood, (ROUGE,)) == ()) is compare(mean, limit)
