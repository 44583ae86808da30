"""Who is said to speak in a passage: each verb or phrase that says so, and the words for the speaker."""

import re
from collections.abc import Iterator
from functools import lru_cache

from digest.annotating.quotes.cues import according, colons, gerunds
from digest.annotating.quotes.following import subject_after
from digest.annotating.quotes.inserting import inserted
from digest.annotating.quotes.lexicon import Speech, speech
from digest.annotating.quotes.passages import Passage
from digest.annotating.quotes.phrases import Phrase
from digest.annotating.quotes.subjects import subject_before
from digest.annotating.quotes.voices import Saying, Voice

__all__ = ["sayings"]

_CLOSED = re.compile(r"[»”\"\0] ?,? ?$|, $")
_MARK = re.compile(r"[»”\"] ?,? ?$")
_ENDED = re.compile(r"\s*(?:[.;!?]|$)")
_REFLEXIVE = re.compile(r"(?:^|[ ,\0»”\"])((?:s'|l'|se |lui )?)$")
_RELATIVE = re.compile(r",? (?:qui|who) (?:[a-zà-ÿ]+ment )?")
_NEAR = 8  # characters before a verb in which a mark can stand
_REMEMBERED = 1_024  # passages of one story, a third of which stand in copies too
_INVERTS = {"fr"}  # an incise has its subject last: « « X », il a plaidé pour « Y » » is no incise


def sayings(passage: Passage, words: Speech, known: frozenset[str]) -> list[Saying]:
    """All of a passage, in order, none within another."""
    return list(_sayings(passage.text, passage.own, passage.spans, words.lang, known))


@lru_cache(_REMEMBERED)
def _sayings(
    text: str, own: str, spans: tuple[tuple[int, int], ...], lang: str, known: frozenset[str]
) -> tuple[Saying, ...]:
    words = speech(lang)
    if words is None:
        return ()
    found = [*according(own, words, known), *_pronouns(own, words), *_verbs(own, words, known)]
    found += gerunds(own, words, known, found)
    found += colons(own, words, known, found)
    found += inserted(text, spans, words, known)
    taken: list[Saying] = []
    for one in sorted(found, key=lambda said: (said.start, -said.end)):
        if not taken or one.start >= taken[-1].end:
            taken.append(one)
    return tuple(taken)


def _pronouns(own: str, words: Speech) -> Iterator[Saying]:
    """« a-t-il ajouté », « dit-elle »: after a quotation, or between commas with a verb that says so."""
    for found in words.inverted.finditer(own):
        start = max(own.rfind(mark, 0, found.start()) for mark in ' ,»”"\0') + 1
        reflexive = _REFLEXIVE.search(own[max(start - _NEAR, 0) : start])
        start -= len(reflexive[1]) if reflexive else 0
        lead = own[max(start - _NEAR, 0) : start]
        told = own[found.end() : found.end() + 2].strip() == ":"
        if not (_CLOSED.search(lead) or told):
            continue
        rest = re.match(r"(?: [\w'-]+){0,4}", own[found.end() :])
        compound = own[start : found.start()] + (rest[0] if rest else "")
        verb = words.finite.match(compound)
        if not (verb or _MARK.search(lead)):
            continue
        end = found.end() + (max(verb.end() - (found.start() - start), 0) if verb else 0)
        gender = str(found.lastgroup)
        yield Saying(
            start, end, own[start:end], Voice(start, end, pronoun=gender), "both" if told else "before"
        )


def _verbs(own: str, words: Speech, known: frozenset[str]) -> Iterator[Saying]:
    """« …, a déclaré le ministre », « le ministre a déclaré que … », « il a ajouté : »."""
    last: Saying | None = None
    for verb in words.finite.finditer(own):
        if words.words["titles_first"] and verb[0][0].isupper():
            continue  # « the United States »
        said = _saying(own, verb, words, known, last)
        if said is not None:
            last = said
            yield said


def _saying(
    own: str, verb: re.Match[str], words: Speech, known: frozenset[str], last: Saying | None
) -> Saying | None:
    before = own[max(verb.start() - _NEAR, 0) : verb.start()]
    marked = _MARK.search(before) is not None
    after = subject_after(own, verb.end(), words, known, sure=False) if marked else None
    subject = None if after else subject_before(own, verb.start(), words, known)
    relative = last is not None and _RELATIVE.fullmatch(own, last.voice.end, verb.start())
    if subject is None and relative and last and last.voice.phrase:
        follows = bool(words.that.match(own, verb.end() + 1))
        return Saying(verb.start(), verb.end(), verb[0], last.voice, "after", follows)
    if subject is None:
        if after is None and _CLOSED.search(before):
            after = subject_after(own, verb.end(), words, known, sure=marked)
        voice = Voice(after.start, after.end, after) if after else None
        return Saying(verb.start(), voice.end, verb[0], voice, "before") if voice else None
    follows = bool(words.that.match(own, verb.end() + 1))
    if isinstance(subject, str):
        if last is None or last.side != "after":
            return None
        return Saying(verb.start(), verb.end(), verb[0], last.voice, "after", follows)
    voice = _voice(*subject)
    lead = own[max(voice.start - _NEAR, 0) : voice.start]
    closes = lead.endswith(", ") and _ENDED.match(own, verb.end())
    ends = words.lang not in _INVERTS or _ENDED.match(own, verb.end())
    marked = not follows and bool(closes or (ends and _MARK.search(lead)))
    return Saying(voice.start, verb.end(), verb[0], voice, "before" if marked else "after", follows)


def _voice(start: int, end: int, said: Phrase | None, kind: str) -> Voice:
    latter = kind[-1] if kind.startswith("latter") else ""
    return Voice(start, end, said, pronoun="" if latter else kind, latter=latter)
