"""Days and months in words: "10 janvier", "jeudi 20 février", and the weekdays to look for."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

__all__ = ["day_in_words", "month_names", "weekday_names", "weekdays_are_capitalised"]

_FIRST = {"fr": "1er"}  # Babel prints "1 février"


@cache
def weekday_names(lang: str) -> tuple[str, ...]:
    """The seven weekdays in lower case, Monday first; none in a language that Babel does not know."""
    return tuple(name.lower() for name in _weekdays(lang))


@cache
def weekdays_are_capitalised(lang: str) -> bool:
    """Whether the language writes its weekdays with a capital ("on Friday"; but "vendredi")."""
    return any(name[0].isupper() for name in _weekdays(lang))


@cache
def month_names(lang: str) -> tuple[str, ...]:
    """The months in full and as abbreviated, lower case, without dots, January first; none likewise."""
    locale = _locale(lang)
    widths = [locale.months["format"][width] for width in ("wide", "abbreviated")] if locale else []
    return tuple(names[at].lower().rstrip(".") for names in widths for at in range(1, 13))


@cache
def day_in_words(day: date, lang: str, *, weekday: bool = False, year: bool = False) -> str:
    """A day as a bracket prints it. The year is said only where it is not the article's own."""
    from babel.dates import format_date  # noqa: PLC0415 - Babel's locale data is slow to load

    number = _FIRST.get(lang, "1") if day.day == 1 else str(day.day)
    words = f"{number} {format_date(day, 'MMMM', locale=lang)}"
    named = f"{format_date(day, 'EEEE', locale=lang)} {words}" if weekday else words
    return f"{named} {day.year}" if year else named


def _weekdays(lang: str) -> list[str]:
    locale = _locale(lang)
    return [locale.days["format"]["wide"][at] for at in range(7)] if locale else []


def _locale(lang: str) -> "Locale | None":
    """What Babel knows of a language; an article may state any code, or none."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - Babel's locale data is slow to load

    try:
        return Locale.parse(lang)
    except (UnknownLocaleError, ValueError):
        return None
