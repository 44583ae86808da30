"""Whether a sentence tells of a day that was past news when its article appeared."""

import re
from collections.abc import Collection
from datetime import date
from functools import cache

from digest.text.calendar_words import month_names
from digest.text.openings import looks_back
from digest.text.quotations import own_words

__all__ = ["tells_the_past"]

_NEWS = 7  # days; an older one is background
_HALF_YEAR = 183  # days; a date without a year lies nearer than that
_MONTH = 31  # days; precise enough to tell news from background
_SINCE = {"fr": "depuis", "en": "since"}  # what goes on since then is no background
_YEAR_FIRST = {
    "fr": r"(?:En|Dès|Fin|Début)\s(\d{4})(?!\d)",
    "en": r"(?:In|By|Late in|Early in)\s(\d{4})(?!\d)",
}


def tells_the_past(text: str, spoken: Collection[str], day: date | None, lang: str) -> bool:
    """Whether a text opens by looking back, or names a day ("le 14 juin") or month long before `day`.

    `spoken` are its words, lower case; where the article has no `day`, only the opening tells.
    """
    if looks_back(text, lang):
        return True
    if day is None:
        return False
    opened = re.match(_YEAR_FIRST.get(lang, r"(?!)()"), text)
    if opened and int(opened[1]) < day.year:
        return True
    if _months(lang).isdisjoint(spoken):
        return False
    plain = own_words(text)
    return any(
        _days_before(found, day, lang) > _NEWS
        for found in _date(lang).finditer(plain)
        if not plain[: found.start()].rstrip().lower().endswith(_SINCE.get(lang, "\0"))
    )


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
