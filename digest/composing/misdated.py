"""Days whose weekday and date do not agree: "mardi 24 juin", of a year in which that is a Wednesday."""

from collections.abc import Sequence
from datetime import date

from digest.annotating.moments import Moment, moments
from digest.composing.lexicon import lexicon

__all__ = ["is_misdated"]

_LONGEST = 32  # characters of a weekday with its date: "on Wednesday, September 30, 2020"
_HALF_YEAR = 183  # days; a date without a year is the one nearest to the article


def is_misdated(plain: str, days: Sequence[date], lang: str) -> bool:
    """Whether a unit's own words name such a day, for each of the days on which it may have been written.

    One of the two is wrong, and nobody can tell which: the unit tells a day without proof.
    """
    words = lexicon(lang)
    if words is None or not days:
        return False
    named = (
        moment
        for found in words.weekday.finditer(plain)
        if words.dated_after.match(plain, found.end())
        for moment in moments(plain[found.start() : found.start() + _LONGEST], lang)[:1]
    )
    return any(all(_is_impossible(moment, day) for day in days) for moment in named if moment.days)


def _is_impossible(moment: Moment, day: date) -> bool:
    weekdays = {weekday for each in moment.days for weekday in _weekdays(*each, day)}
    return moment.weekday is not None and bool(weekdays) and moment.weekday not in weekdays


def _weekdays(year: int | None, month: int, number: int | None, day: date) -> list[int]:
    """The weekdays of a date near `day`; none where there is no such date."""
    found = []
    for each in (year,) if year else (day.year - 1, day.year, day.year + 1):
        try:
            one = date(each, month, number or 0)
        except ValueError:
            continue
        if year or abs((one - day).days) <= _HALF_YEAR:
            found.append(one.weekday())
    return found
