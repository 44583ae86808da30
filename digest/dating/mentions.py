"""Every date that a text writes out, where it stands and which days it can mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from digest.dating.digits import Runs, digit_runs, may_be_dates, opening_with_digits
from digest.dating.lexicon import Lexicon, any_of, lexicon_of
from digest.models import Days

__all__ = ["FIRST_YEAR", "LAST_YEAR", "Mention", "find_mentions"]

FIRST_YEAR, LAST_YEAR = 1800, 2100  # press articles; a number outside is not a year
_REACH = 32  # characters before a number: « mercredi le », "Wednesday, September the"
_CENTURY = 69  # two-digit years below are 20xx, as POSIX strptime reads them
_INSIDE = frozenset("0123456789.,/-")  # before a number: it is a part of another


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as written: `start` and `end` in the text, and what its words fix (None if unsaid).

    `days` are the days that it can mean: one, several where the order or the year is not told,
    none where no such day exists (30 février, or a weekday that does not fall on it).
    """

    start: int
    end: int
    days: Days
    year: int | None = None
    month: int | None = None
    weekday: int | None = None
    numeric: bool = False

    @property
    def full(self) -> bool:
        """Whether the words name one day and its year."""
        return self.year is not None and self.days.day is not None


def find_mentions(folded: str, lexicon: Lexicon, runs: Runs | None = None) -> list[Mention]:
    """The dates of a folded text with a day and a month, in reading order, none inside another.

    `runs` are its digits, if they are known.
    """
    runs = digit_runs(folded) if runs is None else runs
    found = list(_written(folded, lexicon, runs))
    if may_be_dates(folded, runs):
        found += _numeric(folded, lexicon)
    return sorted(found, key=lambda mention: mention.start)


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A number with the month after it, if any; a month before it; a weekday before either."""
    words = lexicon_of(lang)
    month, the = rf"(?P<month>{any_of(words.months)})\b", rf"(?:{any_of(words.cues.the)}\s)?"
    ordinal = rf"(?:{any_of(words.cues.ordinals)})?"
    no_name = "".join(rf"(?<!{re.escape(name)}\s)" for name in words.cues.named_by)
    return (
        re.compile(rf"(?P<day>\d{{1,2}})(?!\d){ordinal}(?:\.?[\s-](?:(?:de|of)\s)?{month}|(?![:/%]|[.,]\d))"),
        re.compile(rf"\b{month}\.?\s{the}$" if words.cues.month_first else r"(?!)"),
        re.compile(rf"{no_name}\b(?P<weekday>{any_of(words.weekdays)})\b\.?,?\s{{1,3}}{the}$"),
    )


_YEAR = re.compile(r"(?P<dot>\.)?(?:,?\s{1,3}|-)(?P<year>\d{4})(?!\d)")


def _written(folded: str, lexicon: Lexicon, runs: Runs) -> Iterator[Mention]:
    dated, month_before, weekday_before = _patterns(lexicon.lang)
    for match in opening_with_digits(dated, folded, runs):
        start, month = match.start(), match["month"]
        if start and folded[start - 1] in _INSIDE:
            continue
        if month is None:
            found = month_before.search(folded, max(0, start - _REACH), start)
            if found is None:
                continue
            start, month = found.start(), found["month"]
        weekday = weekday_before.search(folded, max(0, start - _REACH), start)
        number = lexicon.weekdays[weekday["weekday"]] if weekday else None
        year, end = _year_after(folded, match.end(), month in lexicon.full_months)
        if year is None and weekday:
            year, end = _short_year(folded, end, (lexicon.months[month], int(match["day"]), number))
        days = _days(year, lexicon.months[month], int(match["day"]), number)
        yield Mention(weekday.start() if weekday else start, end, days, year, lexicon.months[month], number)


def _year_after(folded: str, end: int, full: bool) -> tuple[int | None, int]:  # noqa: FBT001 - one fact, named
    """The year after a day and month, and where the date ends; a dot after a full name ends a sentence."""
    match = _YEAR.match(folded, end)
    if match is None or (match["dot"] and full):
        return None, end
    return int(match["year"]), match.end()


_SHORT_YEAR = re.compile(r"\.?\s(?P<year>\d{2})(?=\s?(?:$|[\n,|–—-]))")  # « lun. 10 nov. 25 », and no more


def _short_year(folded: str, end: int, told: tuple[int, int, int | None]) -> tuple[int | None, int]:
    """A year of two digits that ends the date's line or part, where the weekday falls on that day."""
    match, (month, day, weekday) = _SHORT_YEAR.match(folded, end), told
    if match is None or _days(_year(match["year"]), month, day, weekday).empty:
        return None, end
    return _year(match["year"]), match.end()


_NUMERIC = re.compile(
    r"(?:(?P<first>\d{4})(?P<one>[-/.])(?P<m>\d{1,2})(?P=one)(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})(?P<two>[-/.])(?P<b>\d{1,2})(?P=two)(?P<last>\d{4}|\d{2}))(?![\d/-]|[.]\d)"
)


def _numeric(folded: str, lexicon: Lexicon) -> Iterator[Mention]:
    weekday_before = _patterns(lexicon.lang)[2]
    for match in _NUMERIC.finditer(folded):
        if match.start() and folded[match.start() - 1] in _INSIDE:
            continue
        if len(match[0]) < len("03-02-25") and "-" in match[0]:  # a score: 3-2-25
            continue
        if match["first"]:
            year, days = int(match["first"]), _days(int(match["first"]), int(match["m"]), int(match["d"]))
        else:
            year = _year(match["last"])
            days = _either_order(year, int(match["a"]), int(match["b"]), lexicon.cues.day_first)
        weekday = weekday_before.search(folded, max(0, match.start() - _REACH), match.start())
        number = lexicon.weekdays[weekday["weekday"]] if weekday else None
        if number is not None:
            days = days & Days(weekdays=(number,))
        start = weekday.start() if weekday else match.start()
        yield Mention(start, match.end(), days, year, weekday=number, numeric=True)


def _year(digits: str) -> int:
    number = int(digits)
    return number if len(digits) > 2 else number + (2000 if number < _CENTURY else 1900)  # noqa: PLR2004 - two digits


def _either_order(year: int, one: int, other: int, day_first: bool | None) -> Days:  # noqa: FBT001 - as the data says it
    orders = {True: [(one, other)], False: [(other, one)], None: [(one, other), (other, one)]}[day_first]
    listed = [day for d, m in orders for day in _days(year, m, d).listing() or ()]
    if not listed and day_first is not None:  # 02/13/2025 is possible in one order only
        return _either_order(year, one, other, day_first=None)
    return Days.only_on(*listed)


@lru_cache(maxsize=4096)
def _days(year: int | None, month: int, day: int, weekday: int | None = None) -> Days:
    """The days of this day and month in the stated year, or in every year where the weekday fits."""
    years = range(FIRST_YEAR, LAST_YEAR + 1) if year is None else [year]
    return Days.only_on(*(d for y in years if (d := _day(y, month, day)) and weekday in {None, d.weekday()}))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None
