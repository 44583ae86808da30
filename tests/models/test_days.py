"""Days are sets: intersection behaves, and nothing is listed that is not possible."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.models import Days

JANUARY = Days.month(2025, 1)
FRIDAYS = Days(weekdays=(4,))

some_days = st.dates(date(2024, 12, 1), date(2025, 2, 28))
sets_of_days = st.one_of(
    st.just(Days()),
    st.builds(lambda month: Days.month(2025, month), st.integers(1, 2)),
    st.builds(lambda days: Days(weekdays=tuple(sorted(days))), st.sets(st.integers(0, 6))),
    st.builds(lambda days: Days.only_on(*days), st.lists(some_days, max_size=5)),
    st.builds(lambda day: Days(last=day), some_days),
)


def test_month_header_and_weekday_leave_the_fridays() -> None:
    fridays = (JANUARY & FRIDAYS).listing()
    assert fridays == tuple(date(2025, 1, day) for day in (3, 10, 17, 24, 31))


def test_december_ends_on_the_31st() -> None:
    assert Days.month(2024, 12).last == date(2024, 12, 31)


def test_one_possible_day_is_the_day() -> None:
    left = JANUARY & FRIDAYS & Days(listed=(date(2025, 1, 10), date(2025, 1, 13)))
    assert left.day == date(2025, 1, 10)


def test_two_possible_days_are_no_day() -> None:
    assert Days.only_on(date(2025, 1, 10), date(2025, 1, 17)).day is None


def test_an_open_interval_is_not_listed() -> None:
    assert Days(first=date(2024, 11, 6)).listing() is None
    assert Days().listing() is None


def test_contradiction_is_empty() -> None:
    assert (JANUARY & Days.only_on(date(2025, 2, 1))).empty
    assert not JANUARY.empty
    assert Days(first=date(2025, 2, 1), last=date(2025, 1, 1)).empty


@pytest.mark.parametrize("month", [0, 13])
def test_a_month_that_does_not_exist_is_refused(month: int) -> None:
    with pytest.raises(ValueError, match="month"):
        Days.month(2025, month)


@given(sets_of_days, sets_of_days, some_days)
def test_intersection_admits_what_both_admit(one: Days, other: Days, day: date) -> None:
    assert (day in (one & other)) == (day in one and day in other)


@given(sets_of_days, sets_of_days, sets_of_days)
def test_order_of_evidence_does_not_matter(a: Days, b: Days, c: Days) -> None:
    window = Days(first=date(2024, 12, 1), last=date(2025, 2, 28))
    assert (window & a & b & c).listing(most=100) == (window & c & b & a).listing(most=100)


def test_a_listing_that_is_too_long_is_none() -> None:
    start = date(2025, 1, 1)
    assert Days(first=start, last=start + timedelta(days=70)).listing() is None
