"""Every date that a text writes out, where it stands and which days it can mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from digest.dating.lexicon import Lexicon, any_of, lexicon_of
from digest.models import Days

__all__ = ["FIRST_YEAR", "LAST_YEAR", "Mention", "find_mentions"]

FIRST_YEAR, LAST_YEAR = 1800, 2100  # press articles; a number outside is not a year
_CENTURY = 69  # two-digit years below are 20xx, as POSIX strptime reads them


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


def find_mentions(folded: str, lexicon: Lexicon) -> list[Mention]:
    """The dates of a folded text with a day and a month, in reading order, none inside another."""
    found = [*_written(folded, lexicon), *_numeric(folded, lexicon)]
    return sorted(found, key=lambda mention: mention.start)


@cache
def _patterns(lang: str) -> list[re.Pattern[str]]:
    words = lexicon_of(lang)
    day = rf"(?P<day>\d{{1,2}})(?:{any_of(words.cues.ordinals)})?"
    month = rf"(?P<month>{any_of(words.months)})\b\.?"
    weekday = rf"(?:\b(?P<weekday>{any_of(words.weekdays)})\b\.?,?\s{{1,3}}(?:{any_of(words.cues.the)}\s)?)?"
    year = r"(?:,?\s{1,3}(?P<year>\d{4})(?!\d))?"
    forms = [rf"{weekday}(?<![\d.,/:-]){day}[\s-](?:de\s)?{month}(?:-(?P<hyphened>\d{{4}}))?{year}"]
    if words.cues.month_first:
        forms.append(rf"{weekday}\b{month}\s{day}(?![\d.:/%]){year}")
    return [re.compile(form) for form in forms]


def _written(folded: str, lexicon: Lexicon) -> Iterator[Mention]:
    end = -1
    found = (match for form in _patterns(lexicon.lang) for match in form.finditer(folded))
    for match in sorted(found, key=lambda match: (match.start(), -match.end())):
        if match.start() < end:
            continue
        end = match.end()
        stated = match["year"] or match.groupdict().get("hyphened")
        year = int(stated) if stated else None
        weekday = lexicon.weekdays[match["weekday"]] if match["weekday"] else None
        month, day = lexicon.months[match["month"]], int(match["day"])
        yield Mention(match.start(), end, _days(year, month, day, weekday), year, month, weekday)


_NUMERIC = re.compile(
    r"(?<![\d.,/:-])(?:(?P<first>\d{4})(?P<one>[-/.])(?P<m>\d{1,2})(?P=one)(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})(?P<two>[-/.])(?P<b>\d{1,2})(?P=two)(?P<last>\d{4}|\d{2}))(?![\d/-])"
)


def _numeric(folded: str, lexicon: Lexicon) -> Iterator[Mention]:
    for match in _NUMERIC.finditer(folded):
        if match["first"]:
            year, days = int(match["first"]), _days(int(match["first"]), int(match["m"]), int(match["d"]))
        else:
            year = _year(match["last"])
            days = _either_order(year, int(match["a"]), int(match["b"]), lexicon.cues.day_first)
        yield Mention(match.start(), match.end(), days, year, numeric=True)


def _year(digits: str) -> int:
    number = int(digits)
    return number if len(digits) > 2 else number + (2000 if number < _CENTURY else 1900)  # noqa: PLR2004 - two digits


def _either_order(year: int, one: int, other: int, day_first: bool | None) -> Days:  # noqa: FBT001 - as the data says it
    orders = {True: [(one, other)], False: [(other, one)], None: [(one, other), (other, one)]}[day_first]
    listed = [day for d, m in orders for day in _days(year, m, d).listing() or ()]
    if not listed and day_first is not None:  # 02/13/2025 is possible in one order only
        return _either_order(year, one, other, day_first=None)
    return Days.only_on(*listed)


def _days(year: int | None, month: int, day: int, weekday: int | None = None) -> Days:
    """The days of this day and month in the stated year, or in every year where the weekday fits."""
    years = range(FIRST_YEAR, LAST_YEAR + 1) if year is None else [year]
    return Days.only_on(*(d for y in years if (d := _day(y, month, day)) and weekday in {None, d.weekday()}))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None
