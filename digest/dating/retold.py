"""retold: the day of a copy that says "yesterday" where its dated twin names a weekday, in one sentence."""

from collections.abc import Iterator
from datetime import timedelta

from digest.dating.lexicon import lexicon_of
from digest.models import Article, Days, Evidence
from digest.text.tokens import words

__all__ = ["yesterday_told"]

_AROUND = 4  # words on each side; as many in common are one sentence
_REACH = 80  # characters in which they stand
_WEEK = 7
_LONGEST = 5  # days from a weekday to the article that tells it in the past
_KINDS = ("weekday", "weekday_before", "today")

_Around = tuple[tuple[str, ...], tuple[str, ...]]


def yesterday_told(article: Article, twin: Article) -> Iterator[tuple[Evidence, Evidence]]:
    """The day after a weekday of the twin: the word "hier" of the article, and the twin's words.

    "La SNCF a annoncé hier qu'un TGV …" is of Thursday, where "La SNCF a annoncé mercredi qu'un TGV …" tells
    the same announcement.
    """
    told = dict(_weekdays(twin))
    for one in article.dating.background:
        found = told.get(_around(article.text, one.start, one.end)) if one.kind == "yesterday" else None
        if found and not (found.days & article.dating.days).empty:
            yield Evidence("weekday", one.text, found.days, one.start, one.end), found


def _weekdays(twin: Article) -> Iterator[tuple[_Around, Evidence]]:
    """The words around each weekday that dates the twin, and the day after it by the words that name it."""
    weekdays, day = lexicon_of(twin.lang).days, twin.dating.day
    for one in twin.dating.evidence:
        named = words(one.text)[-1:] if one.kind in _KINDS and one.start >= 0 else ()
        if day is None or not named or named[0] not in weekdays:
            continue
        gap = (day.weekday() - weekdays[named[0]]) % _WEEK
        around = _around(twin.text, one.start + one.text.lower().rindex(named[0]), one.end)
        if gap <= _LONGEST and all(len(side) == _AROUND for side in around):
            morrow = Days.only_on(day - timedelta(days=gap - 1))
            yield around, Evidence("same_story", one.text, morrow, origin=twin.id)


def _around(text: str, start: int, end: int) -> _Around:
    before, after = words(text[max(start - _REACH, 0) : start]), words(text[end : end + _REACH])
    return before[-_AROUND:], after[:_AROUND]
