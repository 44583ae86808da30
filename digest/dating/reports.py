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
from digest.dating.patterns import INSERTED, Patterns

__all__ = ["Report", "find_reports"]

Strength = Literal["today", "eve", "tells", "told", "opening"]

_BEFORE = 200  # characters; how far back a sentence is read
_SAID = 110  # characters; a verb of saying this close before a date is the date's verb
_BEGINNING = 700  # characters; a night further on is a part of the story
# Characters; a verb that does not say anything tells the day in the beginning of an article only
_EARLY = 1500
_GROUP = 20  # characters; the auxiliaries of « va être entendu »
_PHRASE = 60  # characters; « Sur LCI, mardi 9 juin, le député a … »
_OPENS = 4  # characters; a date that opens its sentence


@dataclass(frozen=True, slots=True)
class Report:
    """A date by which the article tells its own day; `start` and `end` span the telling words.

    "today" says so itself (« ce mercredi 12 février »), "eve" too (« hier, mardi 11 février »), "tells"
    stands with a verb of saying in the present, "told" with a verb of the past, "opening" opens a sentence
    that reports.
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
            verb = patterns.told_at_end(before) or patterns.this_at_end.search(before)
            verb = verb or patterns.today_at_end.search(before) or patterns.yesterday_at_end.search(before)
            yield Report(mention, strength, start + verb.start() if verb else mention.start, mention.end)


def _strength(before: str, after: str, mention: Mention, patterns: Patterns) -> Strength | None:
    today = patterns.today_at_end.search(before)
    if mention.weekday is not None:
        today = today or patterns.this_at_end.search(before)
    if today:
        aside = patterns.aside_at_end.search(before, 0, today.start())
        past = patterns.past.search(before) or patterns.past.search(after)
        return (
            "today" if not aside and (past or not patterns.future.search(before[-_SAID:] + after)) else None
        )
    if patterns.yesterday_at_end.search(before):
        return "eve"
    if mention.weekday is not None and mention.start < _BEGINNING and patterns.night_at_end.search(before):
        return "told"
    if mention.weekday is None or _is_aside(before, after, patterns):
        return None
    return _verb_strength(before, after, mention, patterns)


def _verb_strength(before: str, after: str, mention: Mention, patterns: Patterns) -> Strength | None:
    verb = patterns.told_at_end(before)
    if verb:
        inserted = INSERTED.search(before, 0, verb.start())
        if (
            patterns.object_next.match(before, verb.end())
            and not inserted
            and patterns.planning.search(verb[0])
        ):
            return None
        acted = not patterns.passive.match(verb[0]) and mention.start < _EARLY
        return "told" if acted or patterns.saying.search(verb[0]) else None
    said = list(patterns.saying.finditer(before, max(0, len(before) - _SAID)))
    if said:
        begin = max(0, said[-1].start() - _GROUP)
        aside = patterns.aside.search(before, said[-1].end()) or patterns.future.search(before, begin)
        present = not (patterns.spoken.match(said[-1][0]) or patterns.past.search(before, begin))
        return None if aside else "tells" if present else "told"
    opens = len(before) < _OPENS or (len(before) < _PHRASE and before.endswith(", "))
    return "opening" if opens and _reports(after, patterns) else None


def _is_aside(before: str, after: str, patterns: Patterns) -> bool:
    asides = (patterns.aside_at_end, patterns.tomorrow_at_end, patterns.sides_at_end, patterns.conditional)
    here = any(aside.search(before) for aside in asides) or patterns.earlier_at_end(before)
    return bool(here or patterns.aside_next.match(after))


def _reports(after: str, patterns: Patterns) -> bool:
    verb = patterns.past.search(after[:_BEFORE])
    return bool(verb and patterns.saying.search(verb[0]) and not patterns.passive.match(verb[0]))
