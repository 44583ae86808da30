"""Whether a unit tells of a day that was past news when its article appeared."""

import re
from datetime import date
from functools import cache

from digest.composing.calendar_words import month_names
from digest.composing.quotations import own_words
from digest.models import Article

__all__ = ["tells_the_past"]

_NEWS = 7  # days; an older one is background
_HALF_YEAR = 183  # days; a date without a year lies nearer than that
_MONTH = 31  # days; precise enough to tell news from background
_SINCE = {"fr": "depuis", "en": "since"}  # what goes on since then is no background


def tells_the_past(article: Article, unit: int, lang: str) -> bool:
    """Whether a unit names a day ("le 14 juin") or a month of a year ("mars 2019") long before."""
    day = article.dating.day
    if day is None or _months(lang).isdisjoint(article.units[unit].words or month_names(lang)):
        return False
    plain = own_words(article.units[unit].text)
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
