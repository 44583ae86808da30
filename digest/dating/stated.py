"""The dates that came with an article outside its text: front matter, feed, page metadata, its URL."""

import re
from datetime import date
from email.utils import parsedate_to_datetime

from digest.dating.lexicon import Lexicon, any_of, fold, lexicon_of
from digest.dating.mentions import FIRST_YEAR, LAST_YEAR, find_mentions
from digest.dating.page_days import settled
from digest.dating.stamps import cue_before
from digest.models import Article, Days, Evidence, Stated

__all__ = ["day_of", "month_days", "never_a_day", "stated_evidence"]

_ISO = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?=[T\s]|$)")
_MONTH = re.compile(r"\s*(\d{4})[-/](\d{1,2})\s*$")
_CHANGED = re.compile(r"modif|updat|chang", re.IGNORECASE)
_IN_URL = re.compile(r"/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)")
_LONGEST = 200  # characters; no date is longer
_UNSET = frozenset({date(1900, 1, 1), date(1970, 1, 1)})  # what databases give for no date
_FEEDS = "en"  # the language in which programs write dates, whatever the article's own


def stated_evidence(article: Article, lexicon: Lexicon) -> list[Evidence]:
    """What the metadata and the URL admit; a date of change counts only where no other is given.

    A day with a time zone stays the day that it says, in its own zone.
    """
    first = [stated for stated in article.stated if not _CHANGED.search(stated.kind)]
    found = []
    for stated in first or article.stated:
        days = _days(stated, lexicon)
        if days is not None and days.day not in _UNSET:
            found.append(Evidence("metadata", stated.text[:_LONGEST].strip(), days, origin=stated.kind))
    match = _IN_URL.search(article.url)
    days = day_of(*match.groups()) if match else None
    if match and days:
        found.append(Evidence("url", match[0].strip("/"), days, origin=article.url))
    return settled(found, first, lexicon)


def _days(stated: Stated, lexicon: Lexicon) -> Days | None:
    text = stated.text[:_LONGEST]
    match = _ISO.match(text)
    if match:
        return day_of(*match.groups())
    match = _MONTH.match(text)
    if match:
        return month_days(match[1], match[2])
    named = [one for words in (lexicon, lexicon_of(_FEEDS)) for one in find_mentions(fold(text), words)]
    full = [one for one in named if one.year is not None]
    first = min(
        full, key=lambda one: cue_before(fold(text[: one.start]), lexicon.lang) == "updated", default=None
    )
    if first:
        return first.days if first.days.listing() else None
    return _rfc(text) or named_month(text, lexicon)


def never_a_day(text: str) -> bool:
    """Whether a text is written as a day and names none: "2025-02-31"."""
    match = _ISO.match(text[:_LONGEST])
    return (
        match is not None and match.end() == len(text[:_LONGEST].rstrip()) and day_of(*match.groups()) is None
    )


def _rfc(text: str) -> Days | None:
    """The day of an e-mail date (RFC 5322), as feeds give it: always in English."""
    try:
        return Days.only_on(parsedate_to_datetime(text).date())
    except (ValueError, TypeError, IndexError):
        return None


def named_month(text: str, lexicon: Lexicon) -> Days | None:
    """The days of « janvier 2025 »."""
    match = re.match(rf"\s*(?P<name>{any_of(lexicon.months)})\b\.?\s(?P<year>\d{{4}})\b", fold(text))
    return month_days(match["year"], str(lexicon.months[match["name"]])) if match else None


def month_days(year: str, month: str) -> Days | None:
    """The days of a month, None for a month or a year that does not exist."""
    if not (FIRST_YEAR <= int(year) <= LAST_YEAR and 1 <= int(month) <= 12):  # noqa: PLR2004 - months
        return None
    return Days.month(int(year), int(month))


def day_of(year: str, month: str, day: str) -> Days | None:
    """One day, None for a day that does not exist."""
    if month_days(year, month) is None:
        return None
    try:
        return Days.only_on(date(int(year), int(month), int(day)))
    except ValueError:
        return None
