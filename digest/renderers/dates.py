"""DateWords: days, spans and sets of possible days as people write them."""

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from digest.models import Days, Period

if TYPE_CHECKING:
    from babel import Locale

__all__ = ["DateWords", "capital"]

_DAY = re.compile(r"(?<![A-Za-z'])d(?![A-Za-z'])")  # the day of the month in a CLDR pattern
_RUN = 4  # days in a row; fewer are listed one by one
_SAME = 2  # days of the year: one, and its morrow
_LISTED = 12  # days; more are told by their first and last


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


class DateWords:
    """Dates by the patterns of CLDR, except the first of a month where the catalogue has a word for it."""

    def __init__(self, locale: "Locale", say: Callable[..., str]) -> None:
        """`say` gives the words of the catalogue's keys `dates_*` and `period_*`."""
        self._locale, self._say = locale, say

    def full(self, day: date) -> str:
        """`vendredi 10 janvier 2025`."""
        return self._format(day, self._locale.date_formats["full"].pattern).replace(",", "")

    def long(self, day: date) -> str:
        """`10 janvier 2025`."""
        return self._format(day, self._locale.date_formats["long"].pattern)

    def short(self, day: date) -> str:
        """`10 janv.`."""
        return self._skeleton(day, "MMMd")

    def day(self, day: date) -> str:
        """`10 janvier`."""
        return self._skeleton(day, "MMMMd")

    def dated(self, day: date) -> str:
        """`10 janv. 2025`."""
        return self._skeleton(day, "yMMMd")

    def month(self, day: date) -> str:
        """`janvier 2025`."""
        return self._skeleton(day, "yMMMM")

    def weekday(self, number: int) -> str:
        """`vendredi`, where Monday is 0."""
        return str(self._locale.days["format"]["wide"][number])

    def span(self, first: date, last: date) -> str:
        """`du 6 au 12 janvier 2025`: the month and the year once where both days share them."""
        if first == last:
            return self.full(first)
        if (first.year, first.month) == (last.year, last.month):
            return self._say("dates_span", first=self._skeleton(first, "d"), last=self.long(last))
        if first.year == last.year:
            return self._say("dates_span", first=self._skeleton(first, "MMMMd"), last=self.long(last))
        return self._say("dates_span", first=self.long(first), last=self.long(last))

    def period(self, period: Period) -> str:
        """`Semaine 2 · du 6 au 12 janvier 2025`, `Janvier 2025` or `Vendredi 10 janvier 2025`."""
        if period.kind == "week":
            number = period.first.isocalendar().week
            return f"{self._say('period_week', number=number)} · {self.span(period.first, period.last)}"
        if period.kind == "month" and not _is_whole(period):
            return capital(self.span(period.first, period.last))
        return capital(self.month(period.first) if period.kind == "month" else self.full(period.first))

    def short_period(self, period: Period) -> str:
        """`semaine 2 de 2025`, `janvier 2025` or `10 janv. 2025`."""
        if period.kind == "week":
            year, number, _ = period.first.isocalendar()
            return self._say("period_week_of_year", number=number, year=year)
        return self.month(period.first) if period.kind == "month" else self.dated(period.first)

    def possible(self, days: Days, either: Callable[[list[str]], str]) -> str:
        """`jeudi 6, 13, 20 ou 27 février 2025`; where there are too many, what bounds them."""
        listed = days.listing()
        if listed == ():
            return self._say("dates_none")
        if not listed:
            return self._bounds(days, either)
        if Days(listed=listed) == Days(listed=Days.month(listed[0].year, listed[0].month).listing()):
            return self.month(listed[0])
        if len(listed) >= _RUN and (listed[-1] - listed[0]).days == len(listed) - 1:
            return self.span(listed[0], listed[-1])
        if len(listed) > _LISTED:
            return self._yearless(listed, either) or self._bounds(
                Days(listed[0], listed[-1], _one_weekday(listed)), either
            )
        told = either([self._told(listed, n) for n in range(len(listed))])
        shared = _one_weekday(listed)
        return self._say("dates_one_weekday", weekday=self.weekday(shared[0]), days=told) if shared else told

    def _yearless(self, listed: tuple[date, ...], either: Callable[[list[str]], str]) -> str:
        """`vendredi 14 mars, année inconnue`, where every day is the same of another year; or nothing."""
        named = {(day.month, day.day): day for day in listed}
        if len(named) > _SAME:
            return ""
        told, shared = either([self.day(named[one]) for one in sorted(named)]), _one_weekday(listed)
        day = self._say("dates_one_weekday", weekday=self.weekday(shared[0]), days=told) if shared else told
        return self._say("dates_yearless", day=day)

    def sure(self, days: Days) -> str:
        """What all the possible days have in common: `février 2025, un jeudi`; or nothing."""
        listed = days.listing() or ()
        weekdays = _one_weekday(listed) if listed else days.weekdays
        parts = []
        if listed and len({(day.year, day.month) for day in listed}) == 1:
            parts.append(self.month(listed[0]))
        elif listed and len({day.year for day in listed}) == 1:
            parts.append(str(listed[0].year))
        if weekdays and len(weekdays) == 1:
            parts.append(self._say("dates_a_weekday", weekday=self.weekday(weekdays[0])))
        return ", ".join(parts)

    def _bounds(self, days: Days, either: Callable[[list[str]], str]) -> str:
        first, last = (self.long(day) if day else "" for day in (days.first, days.last))
        key = {(True, True): "between", (True, False): "since", (False, True): "until"}.get(
            (bool(first), bool(last)), "unknown"
        )
        weekdays = sorted(days.weekdays or ())
        named = [self._say("dates_a_weekday", weekday=self.weekday(weekday)) for weekday in weekdays]
        told = [either(named)] if named else []
        if key != "unknown":
            told.append(self._say(f"dates_{key}", first=first, last=last))
        return ", ".join(told) or self._say("dates_unknown")

    def _told(self, listed: tuple[date, ...], n: int) -> str:
        """A day of a list: its month and its year are said by the last that shares them."""
        day = listed[n]
        following = listed[n + 1] if n + 1 < len(listed) else date.min
        if day.year != following.year:
            return self.long(day)
        return self._skeleton(day, "d" if day.month == following.month else "MMMMd")

    def _skeleton(self, day: date, name: str) -> str:
        return self._format(day, self._locale.datetime_skeletons[name].pattern)

    def _format(self, day: date, pattern: str) -> str:
        from babel.dates import format_date  # noqa: PLC0415 - Babel is slow to import

        first = self._say("dates_first")
        if day.day == 1 and first:
            pattern = _DAY.sub(f"'{first}'", pattern)
        return str(format_date(day, pattern, locale=self._locale))


def _one_weekday(days: tuple[date, ...]) -> tuple[int, ...] | None:
    weekdays = {day.weekday() for day in days}
    return tuple(weekdays) if len(weekdays) == 1 else None


def _is_whole(month: Period) -> bool:
    return Days.month(month.first.year, month.first.month) == Days(month.first, month.last)
