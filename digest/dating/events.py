"""Where an article measures itself against an event: « 10 jours de mandat », « depuis son élection »."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from digest.dating.lexicon import any_of, fold, lexicon_of
from digest.dating.passages import Passages
from digest.dating.patterns import patterns_of
from digest.text.word_lists import word_lists

__all__ = ["Cue", "EventWords", "Span", "event_words", "families_of", "find_cues"]

_REACH = 8  # words between « après » and the event: « après l'entrée de M. Trump dans le bureau ovale »
_LONGEST = 31  # days; papers count longer times from either end, and are a day off
_SAME_DAY = 80  # characters between « aujourd'hui » and the event of the day


@dataclass(frozen=True, slots=True)
class Span:
    """Words for the time between two families of events: « l'administration sortante »."""

    words: tuple[str, ...]
    after: str
    before: str


@dataclass(frozen=True, slots=True)
class EventWords:
    """The words by which one language measures time against events, from `data/events.<lang>.toml`."""

    remaining: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    the: tuple[str, ...] = ()
    only_ahead: tuple[str, ...] = ()
    weeks: tuple[str, ...] = ()
    morrow: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    family: dict[str, tuple[str, ...]] = field(default_factory=dict)
    span: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that place an article by an event: `kind` is an evidence kind.

    `days` is a countdown's number; or how long after the event at least, with `more` days that may follow.
    `event` is the name of the family of events or of the landmark whose words they are.
    """

    kind: str
    event: str
    start: int
    end: int
    days: int = 0
    more: int = 0


@cache
def event_words(lang: str) -> EventWords:
    """The event words of a language, none for one without a data file."""
    import msgspec  # noqa: PLC0415 - only needed once a language is asked for

    return msgspec.convert(word_lists("digest.dating", "events", lang) or {}, EventWords)


def families_of(text: str, lang: str) -> tuple[str, ...]:
    """The families of events that a text names."""
    words = event_words(lang).family
    return tuple(name for name in words if _naming(words[name]).search(fold(text)))


@cache
def _naming(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words)}\b")


def find_cues(passages: Passages, events: Mapping[str, tuple[str, ...]], lang: str) -> list[Cue]:
    """The cues for each event, given by its words; in the order of the events, then of the text."""
    cues: list[Cue] = []
    for event, words in events.items():
        if _naming(words).search(passages.text):
            cues += _of_event(passages, event, words, lang)
    for span in event_words(lang).span:
        for match in _naming(span.words).finditer(passages.text):
            cues.append(Cue("after_event", f"{span.after}:span", *match.span()))
            cues.append(Cue("before_event", f"{span.before}:span", *match.span()))
    return cues


def _of_event(passages: Passages, event: str, words: tuple[str, ...], lang: str) -> list[Cue]:
    countdown, measured, today = _patterns(words, lang)
    cues = []
    for match in countdown.finditer(passages.text):
        number = lexicon_of(lang).cues.numbers.get(match["n"]) or int(
            match["n"] if match["n"].isdigit() else 0
        )
        if number <= _LONGEST:
            cues.append(Cue("countdown", event, match.start("n"), match.end(), number))
    for match in measured.finditer(passages.text):
        start, end = passages.sentence(match.start())
        coming = patterns_of(lang).future.search(passages.text, start, end)
        if coming and (match["gone"] or match["ahead"]) in event_words(lang).ahead:
            cues.append(Cue("before_event", event, *match.span()))
        elif match["gone"] and not coming:
            cues.append(Cue("after_event", event, *match.span()))
    return cues + [Cue("same_day_event", event, *match.span()) for match in today.finditer(passages.text)]


@cache
def _patterns(words: tuple[str, ...], lang: str) -> tuple[re.Pattern[str], ...]:
    cues, event = lexicon_of(lang).cues, event_words(lang)
    number = rf"(?P<n>\d{{1,3}}|{any_of(cues.numbers)})"
    the = rf"(?:{any_of(event.the)}\s?)?"
    named = rf"{any_of(words)}\b"
    moments = tuple(word for word in words if word not in event.only_ahead)
    aside = any_of((*event.ahead, *event.gone))
    return (
        re.compile(
            rf"\b{any_of(event.remaining)}\s{number}\s{any_of(event.days)}\s{any_of(event.of)}\s?{the}{named}"
        ),
        re.compile(
            rf"\b(?:(?P<gone>{any_of(event.gone)})\s{the}{any_of(moments)}\b"
            rf"|(?P<ahead>{any_of(event.ahead)})\s(?:[\w'.-]+\s){{0,{_REACH}}}?{the}{named})"
        ),
        re.compile(
            rf"(?:\w+\s){{0,2}}\b{any_of(cues.today)}\b(?:(?!\b{aside}\b)[^.!?\n]){{0,{_SAME_DAY}}}?\b{named}"
        ),
    )
