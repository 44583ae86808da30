"""Periods: ISO weeks, months and days, in order of time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.clustering import period_of
from digest.clustering.periods import by_period
from digest.models import PeriodKind
from tests.clustering.making import WEEK_2, WEEK_7, make


@pytest.mark.parametrize(
    ("day", "kind", "name", "first", "last"),
    [
        (date(2025, 1, 10), "week", "2025-W02", date(2025, 1, 6), date(2025, 1, 12)),
        (date(2024, 12, 30), "week", "2025-W01", date(2024, 12, 30), date(2025, 1, 5)),
        (date(2021, 1, 3), "week", "2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
        (date(2024, 2, 10), "month", "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        (date(2025, 1, 10), "day", "2025-01-10", date(2025, 1, 10), date(2025, 1, 10)),
    ],
)
def test_names_and_ends(day: date, kind: PeriodKind, name: str, first: date, last: date) -> None:
    period = period_of(day, kind)
    assert (period.id, period.first, period.last, period.kind) == (name, first, last, kind)


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.sampled_from(("week", "month", "day")))
def test_periods_follow_each_other_without_a_gap(day: date, kind: PeriodKind) -> None:
    period = period_of(day, kind)
    assert period.first <= day <= period.last
    following = period_of(period.last + timedelta(days=1), kind)
    assert following.first == period.last + timedelta(days=1)
    assert period < following
    assert period.id < following.id


def test_undated_articles_come_last() -> None:
    piles = by_period(
        [make("c"), make("b", day=WEEK_7), make("a", day=WEEK_2), make("d", day=WEEK_2)], "week"
    )
    assert [(period.id if period else None, [article.id for article in pile]) for period, pile in piles] == [
        ("2025-W02", ["a", "d"]),
        ("2025-W07", ["b"]),
        (None, ["c"]),
    ]
    assert by_period([], "week") == []
