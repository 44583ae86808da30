"""Which dates a text tells as past, or as still ahead of it: it appeared no earlier, or no later."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from digest.dating.lexicon import any_of, lexicon_of
from digest.dating.mentions import Mention
from digest.dating.passages import Passages
from digest.dating.patterns import Patterns, patterns_of
from digest.dating.tenses import is_present, narrated_at_end, since_at_end, tells_past
from digest.models import Days, Evidence

__all__ = ["Told", "bounds", "find_told"]

_BEFORE = 200  # characters; how far back a sentence is read
_AHEAD = 70  # characters; from a verb of what is due to its date
_OPENS = 5  # characters; a date that opens its sentence
_CLAUSE = 100  # characters; the verb after it
_BREAK = re.compile(r"[.;:!?«»\"“”\n]")


@dataclass(frozen=True, slots=True)
class Told:
    """A date with the words that tell it: `ahead` of the article, or past; `begins` if something began."""

    mention: Mention
    start: int
    ahead: bool
    begins: bool = False


def find_told(passages: Passages, mentions: list[Mention], lang: str, begin: int = 0) -> Iterator[Told]:
    """The dates in words of the prose, outside quotations, that are clearly told as past or as ahead.

    `begin` is where the prose begins, behind a header on its own line.
    """
    patterns = patterns_of(lang)
    for mention in mentions:
        if mention.numeric or passages.quoted(mention.start):
            continue
        start, end = passages.sentence(mention.start)
        start = max(start, mention.start - _BEFORE, begin, 1)
        before, after = passages.text[start : mention.start], passages.text[mention.end : end]
        open_ = passages.text[start - 1 : mention.start].count('"') % 2  # closed in another sentence
        if open_ or patterns.tomorrow_at_end.search(before):
            continue
        due = _due(before, after, patterns, lang)
        if due is not None:
            yield Told(mention, start + due, ahead=True)
            continue
        since, narrated = since_at_end(before, lang), narrated_at_end(before, lang)
        verb = _past(before, after, mention, patterns, lang)
        found = since or narrated
        verb = found.start() if found and verb is None else verb
        if verb is not None:
            begins = since or _begun(lang).search(before[verb:] + after[:_AHEAD])
            yield Told(mention, start + verb, ahead=False, begins=bool(begins))


def bounds(text: str, told: Sequence[Told], frame: Days) -> list[Evidence]:
    """The latest day that is past and the first one ahead, unless these contradict each other.

    `frame` are the days that the article prints: they give a date its year.
    """
    days = [(day, one) for one in told if (day := (frame & one.mention.days).day)]
    past = max((one for one in days if not one[1].ahead), key=_first, default=None)
    ahead = min((one for one in days if one[1].ahead), key=_first, default=None)
    if past and ahead and past[0] > ahead[0]:
        return []
    found = []
    if past:
        found.append(_bound("not_before", text, past[1], Days(first=past[0])))
    if ahead:
        found.append(_bound("not_after", text, ahead[1], Days(last=ahead[0])))
    return found


def _first(told: tuple[date, Told]) -> date:
    return told[0]


def _bound(kind: str, text: str, told: Told, days: Days) -> Evidence:
    start, end = told.start, told.mention.end
    return Evidence(kind, text[start:end], days, start, end)


def _due(before: str, after: str, patterns: Patterns, lang: str) -> int | None:
    """Where the verb of what is due starts: « doit être examinée le 12 », « est prévu le 12 »."""
    due = _last(patterns.future, before, max(0, len(before) - _AHEAD))
    if due is None or _BREAK.search(before, due.end()) or patterns.aside_next.match(after):
        return None
    past = patterns.earlier.search(before) or patterns.past.search(before, due.end())
    beside = due.end() + 1 >= len(_the(lang).sub("", before))  # « prévu le 12 », not « prévu jusqu'au 12 »
    return None if past or (_aside(lang).search(before) and not beside) else due.start()


def _past(before: str, after: str, mention: Mention, patterns: Patterns, lang: str) -> int | None:
    """Where the telling words start, of a date that is past."""
    if patterns.aside_next.match(after) or patterns.conditional.search(before) or _aside(lang).search(before):
        return None
    earlier = patterns.earlier_at_end(before)
    if earlier:
        return None if patterns.planning.search(earlier[0]) else earlier.start()
    if len(before) < _OPENS:
        return len(before) if tells_past(after[:_CLAUSE], lang) else None
    if mention.weekday is None or patterns.aside_at_end.search(before):
        return None
    return None if patterns.future.search(before + after) else _verb(before, patterns, lang)


def _verb(before: str, patterns: Patterns, lang: str) -> int | None:
    """Where a verb of the past starts that belongs to the date behind it, or the date if the verb is far."""
    verb = patterns.told_at_end(before)
    if verb and patterns.planning.search(verb[0]) and patterns.object_next.match(before, verb.end()):
        return None
    far = verb or _last(patterns.past, before)
    if far is None or is_present(far[0], lang):
        return None
    if verb:
        return verb.start()
    apart = patterns.planning.search(before) or patterns.aside.search(before, far.end())
    return None if apart else len(before)


def _last(pattern: re.Pattern[str], text: str, start: int = 0) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(text, start):  # noqa: B007 - the last one
        pass
    return found


@cache
def _the(lang: str) -> re.Pattern[str]:
    cues = lexicon_of(lang).cues
    return re.compile(rf"(?:\b{any_of(cues.meant)}\s)?(?:\b{any_of(cues.the)}\s)?$")


@cache
def _aside(lang: str) -> re.Pattern[str]:
    """Words before a date that make it neither the one nor the other, besides an article."""
    cues = lexicon_of(lang).cues
    words = any_of([word for word in cues.aside if word not in cues.the])
    return re.compile(rf"(?:^|[\s(,'])(?:{words})\s(?:{any_of(cues.the)}\s)?$|['(]$")


@cache
def _begun(lang: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(lexicon_of(lang).cues.begun)}")
