from datetime import date

import pytest

from digest.annotating.calendars import Calendar
from digest.annotating.dates import mentions
from digest.annotating.plain import plain


def days(text: str, lang: str = "fr") -> list[tuple[set[tuple[int | None, int, int | None]], int | None]]:
    return [(set(one.days), one.weekday) for one in mentions(plain(text), lang, text)]


@pytest.mark.parametrize(
    ("text", "lang", "meant"),
    [
        ("le 10 janvier 2025", "fr", (2025, 1, 10)),
        ("le 1er février", "fr", (None, 2, 1)),
        ("le 3 aout", "fr", (None, 8, 3)),
        ("le 12 sept. 2020", "fr", (2020, 9, 12)),
        ("en février 2022", "fr", (2022, 2, None)),
        ("paru le 2024-11-08", "fr", (2024, 11, 8)),
        ("January 10, 2025", "en", (2025, 1, 10)),
        ("on Jan. 10", "en", (None, 1, 10)),
        ("10th of May", "en", (None, 5, 10)),
        ("in March", "en", (None, 3, None)),
    ],
)
def test_a_day(text: str, lang: str, meant: tuple[int | None, int, int | None]) -> None:
    assert days(text, lang) == [({meant}, None)]


def test_a_day_in_figures_may_be_read_two_ways() -> None:
    assert days("08/11/2024") == [({(2024, 11, 8), (2024, 8, 11)}, None)]
    assert days("13/02/25") == [({(2025, 2, 13)}, None)]


def test_a_weekday_belongs_to_the_day_beside_it() -> None:
    assert days("mardi 17 janvier puis mercredi") == [({(None, 1, 17)}, 1), (set(), 2)]


@pytest.mark.parametrize("text", ["sept personnes", "il may", "3.10.2.1"])
def test_no_date(text: str) -> None:
    assert days(text) == []
    assert days("it may march on", "en") == []


def known(text: str, day: date | None, claim: str, lang: str = "fr") -> list[bool]:
    calendar = Calendar([text], [plain(text)], [day], lang)
    return [calendar.has(one) for one in mentions(plain(claim), lang, claim)]


SATURDAY = date(2025, 1, 11)


@pytest.mark.parametrize(
    ("text", "day", "claim", "right"),
    [
        ("le 10 janvier", None, "le 10 janvier", True),
        ("le 10 janvier", None, "le 11 janvier", False),
        ("le 10 janvier", None, "en janvier", True),
        ("le 10 janvier 2024", None, "le 10 janvier 2025", False),
        ("le 10 janvier 2024", None, "le 10 janvier", True),
        ("le 10 janvier", None, "le 10 janvier 2025", False),
        ("le 10 janvier, en 2025", None, "le 10 janvier 2025", True),
        ("en janvier", None, "le 10 janvier", False),
        ("du 10 au 12 janvier", None, "le 10 janvier", True),
        ("lundi 8, mardi 9 et mercredi 10 juin", None, "le 8 juin", True),
        ("rien", SATURDAY, "le 11 janvier 2025", True),
        ("rien", SATURDAY, "samedi", True),
        ("rien", SATURDAY, "vendredi", False),
        ("rien", SATURDAY, "le 10 janvier", False),
        ("vendredi", SATURDAY, "vendredi [10 janvier]", True),
        ("hier", SATURDAY, "vendredi [10 janvier]", True),
        ("vendredi", SATURDAY, "[9 janvier]", False),
        ("vendredi, jeudi", SATURDAY, "vendredi [9 janvier]", False),
        ("vendredi", None, "le 10 janvier", False),
        ("vendredi", None, "vendredi", True),
        ("vendredi", None, "samedi", False),
        ("le 10 janvier 2025", None, "vendredi", True),
        ("vendredi 17 janvier, mardi", None, "mardi 17 janvier", False),
        ("vendredi 17 janvier, mardi", None, "vendredi 17 janvier", True),
        ("le 17 janvier, mardi", None, "mardi 17 janvier 2025", False),
    ],
)
def test_what_sources_say_of_a_day(text: str, day: date | None, claim: str, *, right: bool) -> None:
    assert all(known(text, day, claim)) == right


def test_days_that_share_a_month_in_english() -> None:
    assert known("on June 8 and 9", None, "June 9", "en") == [True]


def test_a_day_that_no_calendar_has() -> None:
    assert known("le 31 juin 2024", None, "le 31 juin 2024, lundi") == [True, False]
