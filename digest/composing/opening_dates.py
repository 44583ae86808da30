"""The day of its article with which a unit opens: printed beside a bullet already, and not twice."""

import re
from datetime import date
from functools import cache

from digest.composing.edits import cut
from digest.composing.leaning import leaning
from digest.composing.patterns import any_of, listed
from digest.models import Edit
from digest.text.calendar_words import month_names, weekday_names
from digest.text.quotations import own_words

__all__ = ["without_own_date"]

_MONTHS = 12


def without_own_date(text: str, edits: tuple[Edit, ...], day: date | None, lang: str) -> tuple[Edit, ...]:
    """The edits of a unit, and a cut of the date that it opens with where this is `day`.

    "Mercredi 12 février, Donald Trump a …" gives "[…] Donald Trump a …"; so does a bare "Mercredi" where an
    edit has proved that it is that day. What follows has to be a subject that leans on nothing.
    """
    found = _opening(lang).match(own_words(text)) if day else None
    if found is None or day is None or leaning(text[found.end() :], lang) is not None:
        return edits
    inside = [edit for edit in edits if edit.end <= found.end("date")]
    if not _is_that_day(found, inside, day, lang):
        return edits
    return (cut(0, found.end("date")), *(edit for edit in edits if edit not in inside))


def _is_that_day(found: re.Match[str], inside: list[Edit], day: date, lang: str) -> bool:
    weekday = found["weekday"]
    number, month = found["first"] or found["second"], found["month"] or found["named"]
    if not (weekday or number):
        return False
    if weekday and weekday.lower() != weekday_names(lang)[day.weekday()]:
        return False
    if not number:
        return any(str(day.day) in edit.text.strip("[]").split() for edit in inside)
    own = int(number) == day.day and month_names(lang).index(month.lower()) % _MONTHS == day.month - 1
    return own and (not found["year"] or int(found["year"]) == day.year)


@cache
def _opening(lang: str) -> re.Pattern[str]:
    words = listed("clauses", lang)
    if words is None:
        return re.compile(r"(?!)")
    weekday, month = any_of(weekday_names(lang)), any_of(month_names(lang))
    number = r"\d{1,2}"
    either = rf"(?:(?P<first>{number})(?:er)? (?P<month>{month})|(?P<named>{month})\.? (?P<second>{number}))"
    dated = rf"(?:(?:le|ce|on) )?(?P<weekday>(?:{weekday})?)(?:,? ?{either})?(?:,? (?P<year>\d{{4}}))?"
    subject = "|".join(word if word.endswith("'") else rf"{word}\s" for word in words["subjects"])
    return re.compile(rf"(?P<date>(?i:{dated}),) (?=[A-ZÀ-Þ]|(?:{subject}))")
