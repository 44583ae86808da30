"""Whose each quotation of a passage is: its saying's, or the subject's of the verb that reports it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from digest.annotating.quotes.covering import cover, is_uttered
from digest.annotating.quotes.doubting import is_doubtful, is_led, is_led_elsewhere
from digest.annotating.quotes.governing import Governed, governing
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.passages import Passage
from digest.annotating.quotes.retelling import is_thing, retold
from digest.annotating.quotes.speakers import NOBODY, Speaker
from digest.annotating.quotes.voices import Saying, Voice
from digest.annotating.syntax import is_parsed

__all__ = ["Heard", "asks_syntax", "owned"]

_CUED = re.compile(r"[\0»”\"\s]*,? *$")
_ENDED = re.compile(r" *(?:[.!?;,:]|$)")
_NAME = 4  # words; a longer quotation with a capital is a sentence


@dataclass(frozen=True, slots=True)
class Heard:
    """A saying and its speaker."""

    saying: Saying
    speaker: Speaker


def owned(
    passage: Passage,
    heard: Sequence[Heard],
    words: Speech,
    known: frozenset[str],
    speaker: Callable[[Voice], Speaker],
) -> Iterator[tuple[tuple[int, int], Heard]]:
    """The quotations that are somebody's words for certain, each with who says it."""
    said = [one.saying for one in heard]
    for span in passage.spans:
        saying = cover(passage, span, said, words)
        by = heard[said.index(saying)] if saying is not None else None
        if by is not None and _is_cued(passage, span, by.saying):
            voice = retold(passage, span, by.saying, words, known)
            again = voice is not None and speaker(voice).name != by.speaker.name
            yield span, Heard(by.saying, NOBODY) if again else by
        elif not _is_called(passage, span, words, saying):
            above = governing(passage, span, words, known)
            found = _of(above, by, words, speaker) if above else _alone(passage, by, words)
            if found is not None and not is_doubtful(passage, span, found.saying, said, words):
                yield span, found if _is_sure(found, words) else Heard(found.saying, NOBODY)


def asks_syntax(passage: Passage, said: list[Saying], words: Speech) -> bool:
    """Whether a quotation is there whose words are somebody's only if the verb above it says so."""
    beside = ((span, cover(passage, span, said, words)) for span in passage.spans)
    return any(
        not (by and _is_cued(passage, span, by)) and not _is_called(passage, span, words, by)
        for span, by in beside
    )


def _is_sure(found: Heard, words: Speech) -> bool:
    """Whether words within a sentence are a person's by name, or a body's; « le patron » may be anybody."""
    said = found.saying.voice.phrase
    if said is None or said.name or said.proper or found.speaker.person:
        return True
    return said.head in words.words["bodies"] | words.words["collective"]


def _alone(passage: Passage, by: Heard | None, words: Speech) -> Heard | None:
    """A saying where no verb is above the quotation: an incise, and no sentence that goes on after it."""
    if by is None or not is_parsed(words.lang):
        return by
    goes_on = by.saying.voice.start == by.saying.start and not _ENDED.match(passage.own, by.saying.end)
    return None if by.saying.side == "after" or (by.saying.side == "before" and goes_on) else by


def _of(verb: Governed, by: Heard | None, words: Speech, speaker: Callable[[Voice], Speaker]) -> Heard | None:
    """Of the saying beside it and the verb above it, the one that is sure; nobody where they differ."""
    if by is not None and by.saying.start <= verb.start < by.saying.end:
        voice = by.saying.voice
        outside = verb.subject >= 0 and not voice.start <= verb.subject < voice.end
        return None if by.saying.side == "after" and outside and voice.phrase else by
    saying = verb.saying()
    if saying is None:
        around = by is not None and by.saying.side in {"both", "before"} and not verb.passive
        return by if around or not (verb.passive or verb.subject >= 0) else None
    if by is not None and saying.voice.start == by.saying.voice.start:
        return by
    if by is not None and by.saying.side == "before" and is_thing(saying.voice.phrase, words):
        return by
    sure = verb.main or not saying.voice.pronoun
    one = Heard(saying, speaker(saying.voice) if sure else NOBODY)
    differ = by is not None and by.saying.side != "after" and by.speaker.name not in {"", one.speaker.name}
    return Heard(saying, NOBODY) if differ else one


def _is_cued(passage: Passage, span: tuple[int, int], saying: Saying) -> bool:
    """Whether an incise follows at once, or a colon leads to it."""
    start, end = span
    if saying.side == "inside":
        return True
    if saying.start >= end:
        between = passage.own[end : saying.start]
        first = saying.voice.start == saying.start and saying.voice.phrase is not None
        short = len(passage.text[start:end].split()) <= _NAME
        if first and short and not _ENDED.match(passage.own, saying.end):
            return False
        sure = "," in between + passage.text[end - 1] or passage.text[end - 1] in "?!…."
        sure = sure or is_uttered(passage, span)
        return sure and _CUED.fullmatch(between) is not None
    return is_led(passage, span) and saying.end <= start and not is_led_elsewhere(passage, span, saying)


def _is_called(passage: Passage, span: tuple[int, int], words: Speech, by: Saying | None) -> bool:
    """Whether quotation marks hold a name, a title or a slogan: « le film « La Mer » »."""
    start, end = span
    text = passage.text[start:end]
    if words.naming.search(passage.own[:start].rstrip(' \0«“"')[-60:]):
        return True
    beside = by is not None and by.side != "after"
    return text[:1].isupper() and not (beside and len(text.split()) > _NAME)
