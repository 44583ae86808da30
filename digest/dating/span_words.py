"""The words of a time behind an article: « depuis une semaine », « il y a dix jours », « ce jour-là »."""

import re
from functools import cache

from digest.dating.lexicon import any_of, lexicon_of
from digest.dating.mentions import Mention

__all__ = [
    "ago_at_end",
    "ago_next",
    "anew",
    "lasts",
    "least",
    "least_of",
    "over",
    "spans",
    "subject",
    "that_day",
]

_WEEK, _SUNDAY = 7, 6


def lasts(span: re.Match[str], lang: str) -> bool:
    """Whether the words tell how long something lasts, rather than how long ago something was."""
    cues = lexicon_of(lang).cues
    return span["that"] is not None or (span["since"] or "") in set(cues.lasting) - set(cues.ago_before)


def least(span: re.Match[str], mention: Mention, lang: str) -> int:
    """The least days that the words tell: a week may be six, what is about so many is half as many.

    « La semaine dernière » ends no earlier than the Sunday after its day.
    """
    if span["n"] is None:
        return 1 if mention.weekday is None else max(1, _SUNDAY - mention.weekday)
    return least_of(span, lang)


def least_of(span: re.Match[str], lang: str) -> int:
    """The same of words that count."""
    cues, number = lexicon_of(lang).cues, span["n"]
    days = cues.units[span["unit"]]
    count = int(number) if number.isdigit() else cues.numbers[number]
    return count * days // 2 if span["about"] else count * days - (days == _WEEK)


def _span(lang: str) -> str:
    cues = lexicon_of(lang).cues
    about = rf"(?:{any_of(cues.more)}\s?)?(?P<about>{any_of(cues.about)}\s?)?"
    time = rf"{about}\b(?P<n>\d{{1,2}}|{any_of(cues.numbers)})\s(?P<unit>{any_of(cues.units)})\b"
    before = (
        rf"(?P<since>{any_of((*cues.lasting, *cues.ago_before))})\s{time}(?P<that>\s{any_of(cues.that)})?"
    )
    if not cues.ago_after:
        return rf"(?:{before}|{any_of(cues.last_week)}\b)"
    before = rf"(?:(?P<since>{any_of(cues.lasting)})\s)?{time}(?P<that>(?!))?"
    return rf"(?:{before}(?(since)|\s{any_of(cues.ago_after)}\b)|{any_of(cues.last_week)}\b)"


@cache
def spans(lang: str) -> re.Pattern[str]:
    """The words, with the one before them as `word`: « recherché depuis une semaine »."""
    return re.compile(rf"(?:\b(?P<word>[\w-]+)\s)?\b{_span(lang)}")


@cache
def ago_next(lang: str) -> re.Pattern[str]:
    """The words right behind a date: « , il y a dix jours », « , soit il y a dix jours »."""
    return re.compile(rf",\s(?:(?P<word>[\w-]+)\s)??{_span(lang)}")


@cache
def ago_at_end(lang: str) -> re.Pattern[str]:
    """The words right before a date: « il y a dix jours, »."""
    cues = lexicon_of(lang).cues
    return re.compile(rf"\b{_span(lang)},\s(?:{any_of((*cues.the, *cues.on_day))}\s)?$")


@cache
def that_day(lang: str) -> re.Pattern[str]:
    """« Ce jour-là »."""
    return re.compile(rf"\b{any_of(lexicon_of(lang).cues.that_day)}\b")


@cache
def over(lang: str) -> re.Pattern[str]:
    """What lasted until another day: « était recherché depuis », "had been missing for"."""
    return re.compile(rf"\b{any_of(lexicon_of(lang).cues.earlier)}\b")


@cache
def anew(lang: str) -> re.Pattern[str]:
    """A sentence that opens with somebody or something else: « Un incendie »."""
    return re.compile(rf"\s*{any_of(lexicon_of(lang).cues.anew)}\s")


@cache
def subject(lang: str) -> re.Pattern[str]:
    """A sentence that opens with what was told before: « Les faits », « Le drame »."""
    cues = lexicon_of(lang).cues
    the = any_of((*cues.the, *cues.objects, *cues.this))
    return re.compile(rf"\s*{the}\s?{any_of(cues.events)}\b")
