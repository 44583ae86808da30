"""Which of the dates in an article's prose is its own day, the one on which it reports.

A paper writes its own day with the weekday and without an article, beside the verb that reports:
« a annoncé mercredi 24 juin », « ce mercredi 24 juin ». It writes other days another way: « le 24
juin », « à partir du 22 juin », « la nuit de lundi 22 à mardi 23 juin », « avait dit jeudi 4 juin ».
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from digest.dating.mentions import Mention
from digest.dating.passages import Passages
from digest.dating.patterns import Patterns

__all__ = ["Report", "find_reports"]

Strength = Literal["today", "told", "opening"]

_BEFORE = 200  # characters; how far back a sentence is read
_SAID = 90  # characters; a verb of saying this close before a date is the date's verb
_OPENS = 4  # characters; a date that opens its sentence


@dataclass(frozen=True, slots=True)
class Report:
    """A date by which the article tells its own day; `start` and `end` span the telling words.

    "today" says so itself (« ce mercredi 12 février »), "told" stands with the verb that reports,
    "opening" opens a sentence that reports and needs to be confirmed.
    """

    mention: Mention
    strength: Strength
    start: int
    end: int


def find_reports(passages: Passages, mentions: list[Mention], patterns: Patterns) -> Iterator[Report]:
    """The dates that can be the article's own day, in reading order."""
    for mention in mentions:
        if mention.numeric:
            continue
        start, end = passages.sentence(mention.start)
        start = max(start, mention.start - _BEFORE)
        before, after = passages.text[start : mention.start], passages.text[mention.end : end]
        strength = _strength(before, after, mention, patterns)
        if strength and (strength == "today" or not passages.quoted(mention.start)):
            verb = patterns.past_at_end.search(before) or patterns.this_at_end.search(before)
            verb = verb or patterns.today_at_end.search(before)
            yield Report(mention, strength, start + verb.start() if verb else mention.start, mention.end)


def _strength(before: str, after: str, mention: Mention, patterns: Patterns) -> Strength | None:
    past = patterns.past.search(before) or patterns.past.search(after)
    if patterns.today_at_end.search(before) or (
        mention.weekday is not None and patterns.this_at_end.search(before)
    ):
        return "today" if past or not patterns.future.search(before + after) else None
    if mention.weekday is None or _is_aside(before, after, patterns):
        return None
    if patterns.past_at_end.search(before):
        return "told"
    if patterns.future.search(before[-_SAID:]):
        return None
    if patterns.saying.search(before[-_SAID:]):
        return "told"
    return "opening" if len(before) < _OPENS and _reports(after, patterns) else None


def _is_aside(before: str, after: str, patterns: Patterns) -> bool:
    asides = (patterns.aside_at_end, patterns.sides_at_end, patterns.earlier_at_end, patterns.conditional)
    return any(aside.search(before) for aside in asides) or bool(patterns.aside_next.match(after))


def _reports(after: str, patterns: Patterns) -> bool:
    verb = patterns.past.search(after[:_BEFORE])
    return bool(verb and patterns.saying.search(verb[0]))
