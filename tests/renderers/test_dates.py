"""Days as people write them."""

from datetime import date

import pytest

from digest.models import Days, Period
from digest.renderers import Wording

FR, EN = Wording("fr"), Wording("en")
FRIDAY = 4
THURSDAYS = Days(listed=tuple(date(2025, 2, day) for day in (6, 13, 20, 27)))


def test_one_day() -> None:
    assert FR.dates.full(date(2025, 1, 10)) == "vendredi 10 janvier 2025"
    assert FR.dates.full(date(2020, 2, 1)) == "samedi 1er février 2020"
    assert FR.dates.short(date(2025, 1, 10)) == "10 janv."
    assert FR.dates.short(date(2025, 1, 1)) == "1er janv."
    assert FR.dates.dated(date(2024, 11, 8)) == "8 nov. 2024"
    assert EN.dates.full(date(2025, 1, 1)) == "Wednesday 1 January 2025"


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2025, 1, 6), date(2025, 1, 12), "du 6 au 12 janvier 2025"),
        (date(2025, 1, 27), date(2025, 2, 2), "du 27 janvier au 2 février 2025"),
        (date(2024, 12, 30), date(2025, 1, 5), "du 30 décembre 2024 au 5 janvier 2025"),
        (date(2025, 9, 1), date(2025, 9, 7), "du 1er au 7 septembre 2025"),
        (date(2025, 1, 10), date(2025, 1, 10), "vendredi 10 janvier 2025"),
    ],
)
def test_spans(first: date, last: date, told: str) -> None:
    assert FR.dates.span(first, last) == told


def test_periods() -> None:
    week = Period(date(2024, 12, 30), date(2025, 1, 5), "week", "2025-W01")
    month = Period(date(2025, 2, 1), date(2025, 2, 28), "month", "2025-02")
    day = Period(date(2025, 1, 10), date(2025, 1, 10), "day", "2025-01-10")
    assert FR.dates.period(week) == "Semaine 1 · du 30 décembre 2024 au 5 janvier 2025"
    assert EN.dates.period(week) == "Week 1 · 30 December 2024 to 5 January 2025"
    assert FR.dates.short_period(week) == "semaine 1 de 2025"
    assert [FR.dates.period(period) for period in (month, day)] == [
        "Février 2025",
        "Vendredi 10 janvier 2025",
    ]
    assert [FR.dates.short_period(period) for period in (month, day)] == ["février 2025", "10 janv. 2025"]


@pytest.mark.parametrize(
    ("days", "told", "sure"),
    [
        (THURSDAYS, "jeudi 6, 13, 20 ou 27 février 2025", "février 2025, un jeudi"),
        (Days.month(2025, 2), "février 2025", "février 2025"),
        (Days.only_on(date(2025, 2, 6), date(2025, 2, 7)), "6 ou 7 février 2025", "février 2025"),
        (Days(date(2025, 1, 28), date(2025, 2, 3)), "du 28 janvier au 3 février 2025", "2025"),
        (
            Days.only_on(date(2024, 12, 30), date(2025, 1, 6), date(2025, 2, 3)),
            "lundi 30 décembre 2024, 6 janvier ou 3 février 2025",
            "un lundi",
        ),
        (
            Days(date(2024, 1, 1), date(2024, 12, 31), (4,)),
            "un vendredi, entre le 5 janvier 2024 et le 27 décembre 2024",
            "2024, un vendredi",
        ),
        (
            Days.only_on(*(day for y in range(1800, 2100) if (day := date(y, 3, 14)).weekday() == FRIDAY)),
            "vendredi 14 mars, année inconnue",
            "un vendredi",
        ),
        (Days(weekdays=(4,)), "un vendredi", "un vendredi"),
        (Days(weekdays=(1, 0)), "un lundi ou un mardi", ""),
        (Days(first=date(2025, 1, 1)), "le 1er janvier 2025 ou après", ""),
        (Days(last=date(2025, 1, 2)), "le 2 janvier 2025 ou avant", ""),
        (Days(listed=()), "aucune", ""),
        (Days(), "date inconnue", ""),
    ],
)
def test_possible_days(days: Days, told: str, sure: str) -> None:
    assert FR.dates.possible(days, FR.either) == told
    assert FR.dates.sure(days) == sure
