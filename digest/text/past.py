"""Whether a sentence tells of a day that was past news when its article appeared."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cache

from digest.text.calendar_words import month_names
from digest.text.openings import looks_back
from digest.text.quotations import own_words
from digest.text.word_lists import word_lists

__all__ = ["heads_the_past", "tells_the_past"]

_NEWS = 7  # days; an older one is background
_HALF_YEAR = 183  # days; a date without a year lies nearer than that
_MONTH = 31  # days; precise enough to tell news from background
_AROUND = " \u00a0*-–—•"
_HEADED = {"", ":", ",", "-", "–", "—"}  # what stands between the date of an entry and its words
_HEADING_YEAR = re.compile(r"((?:1[5-9]|20)\d\d)(?!\w)\s*(?:$|[:,–—-])")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of a language: what opens a look back, and what stands before a date."""

    since: re.Pattern[str]
    happened: re.Pattern[str]
    opening_year: re.Pattern[str]
    before_heading: re.Pattern[str]


def tells_the_past(text: str, spoken: Collection[str], day: date | None, lang: str) -> bool:
    """Whether a text opens by looking back, or names a day ("le 14 juin") or month long before `day`.

    `spoken` are its words, lower case; where the article has no `day`, only the opening tells.
    """
    if looks_back(text, lang):
        return True
    if day is None:
        return False
    opened = _patterns(lang).opening_year.match(text)
    if opened and int(opened[1]) < day.year:
        return True
    if _months(lang).isdisjoint(spoken):
        return False
    plain = own_words(text)
    return any(
        _days_before(found, day, lang) > _NEWS
        for found in _date(lang).finditer(plain)
        if not _is_since(plain[: found.start()].lower(), lang)
    )


def _is_since(before: str, lang: str) -> bool:
    """Whether the words before a date say since when something goes on; behind a verb they tell of more."""
    patterns = _patterns(lang)
    found = patterns.since.search(before)
    return found is not None and not patterns.happened.search(found[0])


def heads_the_past(heading: str, day: date, lang: str) -> bool:
    """Whether an intertitre of a chronology opens with a year or date long before `day`: "1967 : Newark".

    "Budget 2019" and "La crise de 2008" head no entry of one.
    """
    bare = _patterns(lang).before_heading.sub("", heading.strip(_AROUND), count=1)
    year = _HEADING_YEAR.match(bare)
    if year:
        return int(year[1]) < day.year
    found = _date(lang).match(bare)
    rest = bare[found.end() :].lstrip() if found else ""
    return found is not None and rest[:1] in _HEADED and _days_before(found, day, lang) > _NEWS


def _days_before(found: re.Match[str], day: date, lang: str) -> int:
    """How long before `day` the date lies, to about a month; 0 for a month alone, which is no date."""
    if not found["day"] and not found["year"]:
        return 0
    names = month_names(lang)
    month = names.index(found["month"].lower()) % (len(names) // 2) + 1
    since = (day.month - month) * _MONTH + day.day - int(found["day"] or day.day)
    if found["year"]:
        return since + (day.year - int(found["year"])) * 2 * _HALF_YEAR
    return (since + _HALF_YEAR) % (2 * _HALF_YEAR) - _HALF_YEAR


@cache
def _patterns(lang: str) -> _Patterns:
    """The patterns of a language; those of one without lists find nothing."""
    lists = word_lists("digest.text", "past", lang) or {}
    either = {name: "|".join(words) for name, words in lists.items()}
    since, day, happened, year, heading = (
        either.get(name, "(?!)") for name in ("since", "before_a_day", "happened", "before_a_year", "heading")
    )
    return _Patterns(
        since=re.compile(rf"(?<!\w)(?:{since})\s*(?:(?<=\s)(?:{day})\s*)?$"),
        happened=re.compile(rf"(?<!\w)(?:{happened})(?!\w)"),
        opening_year=re.compile(rf"(?:{year})\s(\d{{4}})(?!\d)"),
        before_heading=re.compile(rf"^(?:{heading})\s"),
    )


@cache
def _months(lang: str) -> frozenset[str]:
    return frozenset(month_names(lang))


@cache
def _date(lang: str) -> re.Pattern[str]:
    months = "|".join(re.escape(name) for name in sorted(set(month_names(lang)), key=lambda n: (-len(n), n)))
    return re.compile(
        rf"(?<!\w)(?:(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?\s)?(?P<month>{months})(?!\w)\.?"
        r"(?:\s(?P<year>\d{4})(?!\d))?",
        re.IGNORECASE,
    )
