"""Days whose weekday and date do not agree: "mardi 24 juin", of a year in which that is a Wednesday."""

from collections.abc import Iterator, Sequence
from datetime import date

from digest.annotating.moments import Moment, moments
from digest.composing.lexicon import lexicon

__all__ = ["is_misdated", "misdates"]

_LONGEST = 40  # characters of a weekday with its date: "Wednesday, the 30th of September, 2020"
_HALF_YEAR = 183  # days; a date without a year is the one nearest to the article


def is_misdated(plain: str, days: Sequence[date], lang: str) -> bool:
    """Whether a unit's own words name such a day, for each of the days on which it may have been written.

    One of the two is wrong, and nobody can tell which: the unit tells a day without proof.
    """
    return any(True for _ in misdates(plain, days, lang))


def misdates(plain: str, days: Sequence[date], lang: str) -> Iterator[tuple[int, int, date | None]]:
    """Where such days stand in a unit's own words, and the day of each date, where it is one and the same."""
    words = lexicon(lang)
    if words is None or not days:
        return
    for found in words.weekday.finditer(plain):
        if words.dated_after.match(plain, found.end()) is None:
            continue
        start = found.start("day")
        named = moments(plain[start : start + _LONGEST], lang)[:1]
        if named and named[0].days and all(_is_impossible(named[0], day) for day in days):
            meant = {one for day in days for one in _named(named[0], day)}
            yield start, start + named[0].end, meant.pop() if len(meant) == 1 else None


def _is_impossible(moment: Moment, day: date) -> bool:
    weekdays = {one.weekday() for one in _named(moment, day)}
    return moment.weekday is not None and bool(weekdays) and moment.weekday not in weekdays


def _named(moment: Moment, day: date) -> Iterator[date]:
    """The dates near `day` that a moment may name; none where the calendar has no such date."""
    for year, month, number in moment.days:
        for each in (year,) if year else (day.year - 1, day.year, day.year + 1):
            try:
                one = date(each, month, number or 0)
            except ValueError:
                continue
            if year or abs((one - day).days) <= _HALF_YEAR:
                yield one
