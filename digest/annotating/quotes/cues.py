"""Sayings without a verb and its subject: « selon X », « …, ajoutant que », « X, en colère : « … » »."""

import re
from collections.abc import Iterator

from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.phrases import Phrase, phrase
from digest.annotating.quotes.subjects import subject_before
from digest.annotating.quotes.voices import Saying, Voice

__all__ = ["according", "colons", "gerunds"]

# « Selon Luc Petit et Anne Morel »
_AND_ANOTHER = re.compile(r",? (?:et|and) (?=[A-ZÀ-Þ]|(?:l[ae]s? |l'|the )[^,.;:]{0,40}[A-ZÀ-Þ])")
_ITS_VERB = re.compile(r" (?:a|s'est|se|n'a|est|avait|s'était|has|is|was|had) ")


def according(own: str, words: Speech, known: frozenset[str]) -> Iterator[Saying]:
    """« selon Dmitri Peskov », « d'après lui »; « pour » only where it opens a clause, before a person."""
    for found in words.according.finditer(own):
        at = found.end() + (own[found.end() : found.end() + 1] == " ")
        heard = words.heard.match(own, at)
        if heard and not found["person"]:
            voice = Voice(heard.start(), heard.end(), pronoun=str(heard.lastgroup))
        else:
            said = phrase(own, at, words, known)
            if said is None or (found["person"] and not _opens(own, found.start(), said, known)):
                continue
            voice = Voice(said.start, said.end, said)
        if not _AND_ANOTHER.match(own, voice.end):
            yield Saying(found.start(), voice.end, found[0], voice, "both")


def _opens(own: str, at: int, said: Phrase, known: frozenset[str]) -> bool:
    ended = re.match(r"(?: (?:de|du|des|d'|of|from)[^,.;:\0«“\"]{2,40})?,", own[said.end :])
    full = bool(said.name) and any(name.endswith(f" {said.name}") for name in known)
    return not own[:at].strip(' \0«»“”"-–') and ended is not None and (full or " " in said.name)


def gerunds(own: str, words: Speech, known: frozenset[str], found: list[Saying]) -> Iterator[Saying]:
    """« …, ajoutant que … »: whoever speaks in the saying before it."""
    for verb in words.gerund.finditer(own):
        earlier = [one for one in found if one.end <= verb.start()]
        subject = subject_before(own, verb.start(), words, known)
        if subject and subject != "same" and subject[2]:
            voice = Voice(subject[0], subject[1], subject[2])
            follows = bool(words.that.match(own, verb.end() + 1))
            yield Saying(voice.start, verb.end(), verb[0], voice, "after", follows)
        elif own[: verb.start()].endswith((", ", "et ", "en ")) and earlier:
            told = [one for one in earlier if one.side != "both"] or earlier
            last = max(told, key=lambda one: one.start)
            if last.that and own[: verb.start()].endswith("en "):
                continue  # « a convenu qu'il avait visé les passants en assurant : … »
            follows = bool(words.that.match(own, verb.end() + 1))
            yield Saying(verb.start(), verb.end(), verb[0], last.voice, "after", follows)


def colons(own: str, words: Speech, known: frozenset[str], found: list[Saying]) -> Iterator[Saying]:
    """« Marine Le Pen s'est montrée critique : "…" »: the subject, where it is the only person named."""
    colon = re.match(r"[^.!?;:\0«»“”\"]{0,200}? ?: ?(?=[«“\"]\0)", own)
    if colon is None or any(one.end <= colon.end() for one in found):
        return
    named = [one for one in words.name.finditer(own, 0, colon.end()) if " " in one["name"] or one["title"]]
    said = phrase(own, 0, words, known)
    if (
        said
        and said.name
        and len(named) == 1
        and said.end >= named[0].end()
        and " " in said.name + said.title
        and said.determiner not in words.words["not_subjects"]
        and _ITS_VERB.match(own, said.end)
        and not words.gerund.search(own, said.end, colon.end())
    ):
        yield Saying(colon.end() - 1, colon.end(), ":", Voice(said.start, said.end, said), "after")
