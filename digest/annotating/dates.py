"""Dates in a text: days, months and weekdays, as they are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from digest.annotating.lexicon import any_of, lexicon

__all__ = ["Day", "Mention", "beside", "mentions"]

_NUMERIC = (
    r"(?<![\d./-])(?P<ny>\d{4})-(?P<nm>\d{2})-(?P<nd>\d{2})(?!\d)"
    r"|(?<![\d./-])(?P<one>\d{1,2})(?P<mark>[/.])(?P<other>\d{1,2})(?P=mark)(?P<nyear>\d{4}|\d{2})(?![\d/]|\.\d)"
)
_CENTURY = 2000  # of a year in two digits
_MONTHS, _DAYS = 12, 31
_LIST = 30  # characters before or after a date in which others of the same month may stand
_MOST_LISTED = 4

_BESIDE = frozenset([" ", ", ", " ["])  # between a weekday and its day; digest sets the day in brackets

Day = tuple[int | None, int, int | None]  # year, month, day; None where it is not said


@dataclass(frozen=True, slots=True)
class Mention:
    """A date at `start` to `end`: the days that it can mean, its weekday (Monday is 0), or both."""

    start: int
    end: int
    days: frozenset[Day] = frozenset()
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class _Patterns:
    date: re.Pattern[str]
    bare: re.Pattern[str]
    earlier: re.Pattern[str]
    later: re.Pattern[str]


def mentions(text: str, lang: str, written: str = "") -> Iterator[Mention]:
    """The dates of a text in plain form, in order; `written` is it as it was, for its capitals."""
    waiting: Mention | None = None
    for mention in _with_bare(text, lang, list(_apart(text, lang, written or text))):
        if waiting and waiting.weekday is not None and mention.weekday is None:
            between = text[waiting.end : mention.start]
            if between in _BESIDE:
                waiting = Mention(waiting.start, mention.end, mention.days, waiting.weekday)
                continue
        if waiting:
            yield waiting
        waiting = mention
    if waiting:
        yield waiting


def _apart(text: str, lang: str, written: str) -> Iterator[Mention]:
    """The same, a weekday apart from the day beside it."""
    words = lexicon(lang)
    for found in _patterns(lang).date.finditer(text):
        if found["weekday"]:
            yield Mention(*found.span(), weekday=words.weekdays[found["weekday"]])
        elif found["alone"]:
            if written[found.start()].isupper() or not words.capitalised or found["ayear"]:
                month = words.months[found["alone"]]
                yield Mention(*found.span(), frozenset([(_year(found["ayear"]), month, None)]))
        elif days := frozenset(filter(_is_day, _days(found, words.months))):
            yield Mention(*found.span(), days)


def _with_bare(text: str, lang: str, found: list[Mention]) -> list[Mention]:
    """With the days whose month was said before: "arrêté le 22 janvier et jugé le 25"."""
    bare = []
    for match in _patterns(lang).bare.finditer(text) if found else ():
        before = [day for mention in found for day in mention.days if mention.end <= match.start()]
        if before and not any(
            mention.start < match.end() and match.start() < mention.end for mention in found
        ):
            year, month, _ = before[-1]
            bare.append(Mention(*match.span(1), frozenset([(year, month, int(match[1]))])))
    return sorted((*found, *bare), key=lambda mention: mention.start)


def beside(text: str, mention: Mention, lang: str) -> Iterator[Day]:
    """The other days that share a date's month: "du 10 au 12 janvier", "8, 9 and 10 June"."""
    patterns = _patterns(lang)
    for year, month, day in mention.days:
        at = mention.start
        for _ in range(_MOST_LISTED if day else 0):
            found = patterns.earlier.search(text, max(0, at - _LIST), at)
            if not found:
                break
            yield year, month, int(found[1])
            at = found.start(1)
        found = patterns.later.match(text, mention.end) if day else None
        if found:
            yield year, month, int(found[1])


def _days(found: re.Match[str], months: dict[str, int]) -> Iterator[Day]:
    if found["ny"]:
        yield int(found["ny"]), int(found["nm"]), int(found["nd"])
    elif found["one"]:
        year = _year(found["nyear"])
        yield year, int(found["other"]), int(found["one"])
        yield year, int(found["one"]), int(found["other"])
    elif found["day"]:
        yield _year(found["year"]), months[found["month"]], int(found["day"])
    else:
        yield _year(found["myear"]), months[found["mmonth"]], int(found["mday"])


def _is_day(day: Day) -> bool:
    return 1 <= day[1] <= _MONTHS and (day[2] is None or 1 <= day[2] <= _DAYS)


def _year(digits: str | None) -> int | None:
    if not digits:
        return None
    return int(digits) + (_CENTURY if len(digits) == len("25") else 0)


@cache
def _patterns(lang: str) -> _Patterns:
    words = lexicon(lang)
    months, whole = any_of(words.months), any_of(words.whole_months)
    ordinal = f"{any_of(words.ordinal_endings)}?" if words.ordinal_endings else ""
    year = r"(?:,? (?P<{}>\d{{4}})(?!\d))?"
    month_first = (
        rf"(?<!\w)(?P<mmonth>{months})\.? (?P<mday>\d{{1,2}}){ordinal}(?![\d%]|[.,:]\d){year.format('myear')}"
    )
    between, weekday = any_of(words.between), any_of(words.weekdays)
    return _Patterns(
        date=re.compile(
            rf"{_NUMERIC}|(?<![\d.,/-])(?P<day>\d{{1,2}}){ordinal}(?: of)? (?P<month>{months})(?!\w)"
            r"(?:\.(?=,? ?\d{4}))?"
            + year.format("year")
            + (rf"|{month_first}" if words.month_first else "|(?!)(?P<mmonth>)(?P<mday>)(?P<myear>)")
            + rf"|(?<!\w)(?P<alone>{whole})(?!\w){year.format('ayear')}|(?<!\w)(?P<weekday>{weekday})s?(?!\w)"
        ),
        bare=re.compile(
            r"(?<!\w)le ([12]?\d|3[01])(?:er)?(?= *(?:[,.;:)!?]|$))" if not words.month_first else "(?!)()"
        ),
        earlier=re.compile(rf"(?<!\d)(\d{{1,2}}){ordinal} ?{between} ?(?:{weekday} )?(?:le )?$"),
        # Only where the month stands first: after "le 10 mai à" or "le 10 mai," comes an hour or a count.
        later=re.compile(
            rf" ?{between} ?(\d{{1,2}}){ordinal}(?![\d%]|[.,:]\d| ?[ap]\.?m| [a-z]{{3,}}s(?!\w))"
            if words.month_first
            else "(?!)"
        ),
    )
