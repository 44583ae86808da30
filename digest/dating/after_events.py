"""Which day an article follows by so many days: « deux jours après l'explosion du 12 novembre »."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from digest.dating.lexicon import any_of, lexicon_of
from digest.dating.mentions import Mention
from digest.dating.passages import Passages
from digest.dating.patterns import patterns_of
from digest.dating.tenses import tells_past

__all__ = ["Later", "find_later"]

_WEEK = 7
_CLAUSE = 160  # characters; from an event to its day, and to the verb of what came after it
_STEM = 5  # letters by which « explosion » is the one that was told before
_REACH = 1000  # characters; what is told further on goes on from another day
_SENTENCES = 2  # further ones of a paragraph that go on from a day


@dataclass(frozen=True, slots=True)
class Later:
    """The day of an event, and that the article came so many days later or more: `start` to `end` says."""

    mention: Mention
    start: int
    end: int
    least: int


def find_later(passages: Passages, mentions: Sequence[Mention], lang: str, begin: int = 0) -> Iterator[Later]:
    """What is told as past, so many days after an event whose day the words give, or a sentence before.

    `begin` is where the prose begins. Of an event of another paragraph it is only sure that it is over.
    """
    text = passages.text
    for match in _counted(lang).finditer(text):
        start, end = passages.sentence(match.start())
        start = max(start, begin)
        if passages.quoted(match.start()) or match.start() < start:
            continue
        own = next((one for one in mentions if match.end() <= one.start < end), None)
        within = own if own and _is_of(text[match.start("noun") : own.start], lang) else None
        mention = within or _before(match, mentions, passages, lang)
        until = within.end if within else match.end()
        if mention and _is_past(text[start : match.start()], text[until : passages.sentence(until)[1]], lang):
            near = within or _is_near(mention, match.start(), passages)
            yield Later(mention, match.start(), until, _least(match, lang) if near else 0)


def _is_of(between: str, lang: str) -> bool:
    """Whether the words between make a day that of an event: « l'explosion du », « l'accord qui »."""
    if len(between) > _CLAUSE:
        return False
    if _owned(lang).fullmatch(between):
        return True
    told = _told(lang).fullmatch(between)
    return bool(told and patterns_of(lang).past.search(told["clause"]))


def _before(
    match: re.Match[str], mentions: Sequence[Mention], passages: Passages, lang: str
) -> Mention | None:
    """The day on which a sentence before told the event; none on which somebody only said something."""
    text, patterns = passages.text, patterns_of(lang)
    mention = next((one for one in reversed(mentions) if one.end <= match.start()), None)
    if mention is None or not _CLOSED.match(text, match.end()):
        return None
    between = text[mention.end : match.start()]
    start, end = passages.sentence(mention.start)
    told, noun = text[start:end], match["noun"]
    known = noun in lexicon_of(lang).cues.events or re.search(rf"\b{re.escape(noun[:_STEM])}", told)
    apart = patterns.earlier.search(between) or patterns.saying.search(told) or patterns.future.search(told)
    past = patterns.past.search(text, start, mention.start)
    near = _is_near(mention, match.start(), passages) or (
        len(between) < _REACH and match.start() == passages.sentence(match.start())[0]
    )
    return mention if near and known and past and not apart and len(noun) >= _STEM else None


def _is_near(mention: Mention, start: int, passages: Passages) -> bool:
    """Whether words go on from a day in its paragraph, one or two sentences on."""
    between = passages.text[mention.end : start]
    return "\n" not in between and 1 <= passages.stops(mention.end, start) <= _SENTENCES


def _is_past(before: str, after: str, lang: str) -> bool:
    """Whether what came so many days after the event is told as past."""
    patterns = patterns_of(lang)
    if before.strip(" (,"):
        return bool(patterns.told_at_end(before)) and not patterns.future.search(before)
    return tells_past(after[:_CLAUSE], lang)


def _least(match: re.Match[str], lang: str) -> int:
    cues, number = lexicon_of(lang).cues, match["n"]
    days = cues.units[match["unit"]]
    return (int(number) if number.isdigit() else cues.numbers[number]) * days - (days == _WEEK)


_CLOSED = re.compile(r"\s?[,.]")


@cache
def _counted(lang: str) -> re.Pattern[str]:
    cues = lexicon_of(lang).cues
    number = rf"(?P<n>\d{{1,2}}|{any_of(cues.numbers)})\s(?P<unit>{any_of(cues.units)})"
    return re.compile(rf"\b{number}\s{any_of(cues.after_event)}\s?(?P<noun>[\w-]+)")


@cache
def _owned(lang: str) -> re.Pattern[str]:
    return re.compile(rf"[\w-]+(?:\s[\w'-]+){{0,3}}\s(?:{any_of(lexicon_of(lang).cues.of_day)})\s")


@cache
def _told(lang: str) -> re.Pattern[str]:
    relative = any_of(lexicon_of(lang).cues.relative)
    return re.compile(rf"[\w-]+(?:\s[\w'-]+){{0,4}},?\s{relative}\s(?P<clause>[^.,;:]+)")
