"""The days that sources name or mean."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property

from digest.annotating.dates import Day, Mention, beside, mentions
from digest.annotating.lexicon import lexicon

__all__ = ["Calendar"]

_NEARBY = 6  # days; a weekday is one of the week around the article's own day


class Calendar:
    """The dates of some texts, each with its article's own day where that is known.

    The own day supports its date, its weekday, and the days that "hier" and the weekdays of its text can
    mean.
    """

    def __init__(
        self, texts: Sequence[str], plain: Sequence[str], days: Sequence[date | None], lang: str
    ) -> None:
        """`plain` are the texts in plain form."""
        self._plain, self._days, self._lang = plain, days, lang
        self._mentions = [list(mentions(p, lang, t)) for p, t in zip(plain, texts, strict=True)]

    def has(self, mention: Mention) -> bool:
        """Whether the date stands in a text with nothing said against it: another weekday, another year."""
        if mention.weekday is None:
            return any(self._has_day(*day) for day in mention.days)
        if not mention.days:
            return mention.weekday in self._weekdays
        return any(self._has_day(*day) and self._falls_on(mention.weekday, *day) for day in mention.days)

    def _has_day(self, year: int | None, month: int, day: int | None) -> bool:
        years = self._years.get((month, day), frozenset())
        if years and (year is None or year in years or (None in years and self._has_year(year))):
            return True
        return any(d.month == month and day in {None, d.day} and year in {None, d.year} for d in self._meant)

    def _has_year(self, year: int) -> bool:
        own = any(day.year == year for day in self._days if day)
        return own or any(str(year) in text for text in self._plain)

    def _falls_on(self, weekday: int, year: int | None, month: int, day: int | None) -> bool:
        """Whether a day can be this weekday: as the texts say, or by the calendar, where that is known."""
        said = self._named.get((month, day))
        if said:
            return weekday in said
        years = {year} if year else {day.year for day in self._days if day}
        known = {d.weekday() for y in years if (d := _valid(y, month, day))}
        return weekday in (known or self._weekdays)

    @cached_property
    def _years(self) -> dict[tuple[int, int | None], frozenset[int | None]]:
        """The years of each day of a month, and of each month (day None)."""
        years: dict[tuple[int, int | None], set[int | None]] = {}
        for year, month, day in self._told():
            years.setdefault((month, day), set()).add(year)
            years.setdefault((month, None), set()).add(year)
        return {day: frozenset(found) for day, found in years.items()}

    @cached_property
    def _named(self) -> dict[tuple[int, int | None], set[int]]:
        """The weekdays that stand beside a day."""
        named: dict[tuple[int, int | None], set[int]] = {}
        for mention in (one for told in self._mentions for one in told if one.weekday is not None):
            for _, month, day in mention.days:
                named.setdefault((month, day), set()).add(mention.weekday or 0)
        return named

    def _told(self) -> Iterator[Day]:
        for text, found in zip(self._plain, self._mentions, strict=True):
            for mention in found:
                yield from mention.days
                yield from beside(text, mention, self._lang)

    @cached_property
    def _meant(self) -> frozenset[date]:
        """The articles' own days, and those that their relative days and weekdays can mean."""
        found: set[date] = set()
        for day, text, told in zip(self._days, self._plain, self._mentions, strict=True):
            if day:
                named = {mention.weekday for mention in told}
                around = (day + timedelta(days=n) for n in range(-_NEARBY, _NEARBY + 1))
                found |= {day, *(near for near in around if near.weekday() in named)}
                found |= {
                    day + timedelta(days=n) for word, n in lexicon(self._lang).step.items() if word in text
                }
        return frozenset(found)

    @cached_property
    def _weekdays(self) -> frozenset[int]:
        named = {
            mention.weekday for told in self._mentions for mention in told if mention.weekday is not None
        }
        own = {day.year for day in self._days if day}
        full = (_valid(y, m, d) for year, m, d in self._told() for y in (own if year is None else [year]))
        return frozenset(named | {day.weekday() for day in (*self._meant, *full) if day})


def _valid(year: int, month: int, day: int | None) -> date | None:
    """The day; None for one that no calendar has (31 juin, in a text) and for a month alone."""
    try:
        return date(year, month, day) if day else None
    except ValueError:
        return None
