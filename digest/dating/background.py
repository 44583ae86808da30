"""The dates that an article mentions and that are not its own: « Depuis février 2022 », « le 14 juin ».

A background date without a year is resolved once the article's own day is known well enough: a past
one is the last such day before it, a future one the next; the same for each day that it can have.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import islice

from digest.dating.finding import opening_with
from digest.dating.lexicon import any_of, lexicon_of
from digest.dating.mentions import Mention
from digest.dating.passages import Passages
from digest.dating.patterns import Patterns, patterns_of
from digest.dating.stated import month_days
from digest.models import Days, Evidence

__all__ = ["background_of", "settle_background"]

_MOST = 40  # background dates kept of one article; tables of results hold hundreds
_BEFORE = 160  # characters; the reach of a verb
_NAME = 16  # characters; the longest name of a month with what is before it
_YEAR = re.compile(r"\b\d{4}\b")
_PHRASE = 40  # characters; the preposition and article in front of a date


def background_of(text: str, passages: Passages, mentions: list[Mention], lang: str) -> tuple[Evidence, ...]:
    """Every date mentioned in the prose, as `past`, `future` or `mentioned`, in reading order."""
    found = [_dated(text, passages, mention, lang) for mention in mentions[:_MOST]]
    found += [
        _evidence(text, passages, lang, "mentioned", span, days) for span, days in _months(passages, lang)
    ]
    named = lexicon_of(lang).cues.yesterday
    yesterdays = islice(opening_with(named, patterns_of(lang).yesterday, passages.text), _MOST)
    found += [
        Evidence("yesterday", text[slice(*match.span())], Days(), *match.span()) for match in yesterdays
    ]
    return tuple(sorted((one for one in found if one), key=lambda one: one.start))


def _months(passages: Passages, lang: str) -> Iterator[tuple[tuple[int, int], Days]]:
    """The months with a year and without a day (« février 2022 »): where they stand, and their days."""
    folded, months = passages.text, lexicon_of(lang).months
    years = (_YEAR.match(folded, start) for start, _ in passages.runs)
    for year in islice(filter(None, years), _MOST):
        name = _month_at_end(lang).search(folded, max(0, year.start() - _NAME), year.start())
        days = month_days(year[0], str(months[name["name"]])) if name else None
        if name and days:
            yield (name.start("name"), year.end()), days


@cache
def _month_at_end(lang: str) -> re.Pattern[str]:
    """A month before a year; a number before it would make it a day."""
    return re.compile(rf"(?<![\w-])(?<!\d )(?<!\der )(?P<name>{any_of(lexicon_of(lang).months)})\.?\s$")


@cache
def _phrase(lang: str) -> re.Pattern[str]:
    cues = lexicon_of(lang).cues
    return re.compile(
        rf"(?:\b{any_of(cues.since)}\b[^.,;:!?»«\n]{{0,{_PHRASE}}}|\b{any_of((*cues.the, *cues.aside))}\s)$"
    )


def _dated(text: str, passages: Passages, mention: Mention, lang: str) -> Evidence | None:
    if mention.days.empty:
        return None
    start, end = passages.sentence(mention.start)
    before, after = (
        passages.text[max(start, mention.start - _BEFORE) : mention.start],
        passages.text[mention.end : end],
    )
    kind = _direction(before, after[:_BEFORE], patterns_of(lang))
    return _evidence(text, passages, lang, kind, (mention.start, mention.end), mention.days)


def _direction(before: str, after: str, patterns: Patterns) -> str:
    """Whether the verb around a date is of the past or of the future; the words before it decide first."""
    if (
        patterns.since_at_end.search(before)
        or patterns.told_at_end(before)
        or patterns.earlier_at_end(before)
    ):
        return "past"
    if patterns.future.search(before + after):
        return "future"
    return "past" if patterns.past.search(after) or patterns.past.search(before) else "mentioned"


def _evidence(
    text: str, passages: Passages, lang: str, kind: str, span: tuple[int, int], days: Days
) -> Evidence:
    start, end = span
    phrase = _phrase(lang).search(passages.text, max(0, start - _PHRASE - 20), start)
    start = phrase.start() if phrase else start
    if phrase and _since(lang).match(phrase[0]):
        kind = "past"
    return Evidence(kind, text[start:end], days, start, end)


@cache
def _since(lang: str) -> re.Pattern[str]:
    return re.compile(any_of(lexicon_of(lang).cues.since) + r"\b")


def settle_background(background: tuple[Evidence, ...], days: Days) -> tuple[Evidence, ...]:
    """The same with each date resolved as far as the article's own days allow."""
    own = days.listing()
    return tuple(_settled(one, own) for one in background) if own else background


def _settled(one: Evidence, own: tuple[date, ...]) -> Evidence:
    if one.kind == "yesterday":
        eve = {day - timedelta(days=1) for day in own}
        return replace(one, days=Days.only_on(*eve)) if len(eve) == 1 else one
    if one.kind == "mentioned" or one.days.listed is None or len(one.days.listed) <= 1:
        return one
    after = one.kind == "future"
    meant = {
        _next(one.days.listed, day) if after else _last(one.days.listed, day) for day in (own[0], own[-1])
    }
    day = meant.pop() if len(meant) == 1 else None  # the same seen from the first and the last possible day
    return replace(one, days=Days.only_on(day)) if day else one


def _last(days: tuple[date, ...], day: date) -> date | None:
    before = bisect_right(days, day)
    return days[before - 1] if before else None


def _next(days: tuple[date, ...], day: date) -> date | None:
    after = bisect_left(days, day)
    return days[after] if after < len(days) else None
