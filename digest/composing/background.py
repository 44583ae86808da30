"""Whether a unit opens on a day that was past news when its article appeared."""

import re
from datetime import timedelta
from functools import cache

from digest.composing.calendar_words import month_names
from digest.models import Article

__all__ = ["opens_in_the_past"]

_OPENING = 40  # characters; a date further on belongs to what the sentence tells
_NEWS = timedelta(days=7)  # an older day is background
_MONTHS = 12


def opens_in_the_past(article: Article, unit: int, lang: str) -> bool:
    """Whether the first words of a unit name a day or a month ("Le 14 juin", "En mars 2019") long before."""
    day = article.dating.day
    found = _date(lang).search(article.units[unit].text[:_OPENING])
    if day is None or found is None:
        return False
    month = month_names(lang).index(found["month"].lower().rstrip(".")) % _MONTHS + 1
    if found["year"] and int(found["year"]) < day.year:
        return True
    since = (day.month - month) * 31 + day.day - int(found["day"] or day.day)
    return since > _NEWS.days or (since < -_NEWS.days and not found["year"])


@cache
def _date(lang: str) -> re.Pattern[str]:
    months = "|".join(re.escape(name) for name in sorted(set(month_names(lang)), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?:(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?\s)?(?P<month>{months})\b\.?(?:\s(?P<year>\d{{4}}))?",
        re.IGNORECASE,
    )
