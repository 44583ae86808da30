"""Days and months in words: "10 janvier", "jeudi 20 février", and the weekdays to look for."""

from datetime import date
from functools import cache

__all__ = ["day_in_words", "month_names", "weekday_names", "weekdays_are_capitalised"]

_FIRST = {"fr": "1er"}  # Babel prints "1 février"


@cache
def weekday_names(lang: str) -> tuple[str, ...]:
    """The seven weekdays in lower case, Monday first."""
    from babel.dates import get_day_names  # noqa: PLC0415 - Babel's locale data is slow to load

    names = get_day_names("wide", locale=lang)
    return tuple(names[at].lower() for at in range(7))


@cache
def weekdays_are_capitalised(lang: str) -> bool:
    """Whether the language writes its weekdays with a capital ("on Friday"; but "vendredi")."""
    from babel.dates import get_day_names  # noqa: PLC0415 - Babel's locale data is slow to load

    return str(get_day_names("wide", locale=lang)[0])[0].isupper()


@cache
def month_names(lang: str) -> tuple[str, ...]:
    """The months in full and as abbreviated, lower case, without dots, January first."""
    from babel.dates import get_month_names  # noqa: PLC0415 - Babel's locale data is slow to load

    widths = [get_month_names(width, locale=lang) for width in ("wide", "abbreviated")]
    return tuple(names[at].lower().rstrip(".") for names in widths for at in range(1, 13))


@cache
def day_in_words(day: date, lang: str, *, weekday: bool = False, year: bool = False) -> str:
    """A day as a bracket prints it. The year is said only where it is not the article's own."""
    from babel.dates import format_date  # noqa: PLC0415 - Babel's locale data is slow to load

    number = _FIRST.get(lang, "1") if day.day == 1 else str(day.day)
    words = f"{number} {format_date(day, 'MMMM', locale=lang)}"
    named = f"{format_date(day, 'EEEE', locale=lang)} {words}" if weekday else words
    return f"{named} {day.year}" if year else named
