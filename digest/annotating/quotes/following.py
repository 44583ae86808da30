"""The subject after a verb: « a déclaré lundi à l'AFP le ministre de la Santé »."""

import re

from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.phrases import Phrase, phrase

__all__ = ["subject_after"]

_ENDED = re.compile(r"\s*(?:[,.;:!?()«»“”\"\0–-]|$)")
_ASIDES = 4  # adverbs and prepositional phrases between a verb and its subject
_ASIDE = re.compile(r" ((?:(?:l'|d'|s')?[a-zà-ÿ\d][\w'’-]*|[A-ZÀ-Þ][\w'&.-]*\w)(?= |,))")
_LONG_ASIDE = 9  # words
_FURTHER = re.compile(r", (?:en|à|au|aux|dans|sur) [A-ZÀ-ÖØ-Þ]")
_OF_MEDIUM = re.compile(r" [a-zà-ÿ]{3,10}(?= [A-ZÀ-Þ])")  # « chez RMC sport Luc Petit »


def subject_after(own: str, at: int, words: Speech, known: frozenset[str], *, sure: bool) -> Phrase | None:
    """The subject after a verb; adverbs and where it was said may stand between."""
    for _ in range(_ASIDES):
        if own[at : at + 2] == ", ":
            at += 1
        adverb = words.adverb.match(own, at + 1)
        medium = words.media.match(own, at + 1)
        if adverb or medium:
            at = max(found.end() for found in (adverb, medium) if found)
            more = _OF_MEDIUM.match(own, at) if medium and at == medium.end() else None
            at = more.end() if more and not words.determiner.match(own, at + 1) else at
            continue
        if not words.preposition.match(own, at + 1):
            break
        past = _past_aside(own, at, words, known)
        if past is None:
            return None
        at = past
    said = phrase(own, at + 1, words, known) if own[at : at + 1] == " " else None
    if said is None or (not sure and not _is_speaker(said, own, words)):
        return None
    return said


def _past_aside(own: str, at: int, words: Speech, known: frozenset[str]) -> int | None:
    """Where « dans un communiqué publié lundi » ends; None for a name that may be the speaker's."""
    preposition = words.preposition.match(own, at + 1)
    at = preposition.end() if preposition else at
    inner = phrase(own, at + 1, words, known) if own[at : at + 1] == " " else None
    if inner is not None:
        if inner.title and inner.role:  # « à la presse M. Petit »
            return own.rfind(inner.title, at, inner.end) - 1
        if inner.name and inner.role:
            hears = inner.head in words.words["person_heads"]
            return None if hears or " " not in inner.name else own.rfind(inner.name, at, inner.end) - 1
        return _past_words(own, inner.end, words)
    past = _past_words(own, at, words)
    return past if past is None or past == at else _past_its_name(own, past, words, known)


def _past_its_name(own: str, at: int, words: Speech, known: frozenset[str]) -> int:
    """Past the name of a place, behind the words for it: « au centre spatial Kennedy, en Espagne »."""
    found = words.name.match(own, at + 1) if own[at : at + 1] == " " else None
    if found is None or found["title"] or " " in found["name"] or not _FURTHER.match(own, found.end()):
        return at
    return at if any(name.endswith(f" {found['name']}") for name in known) else found.end()


def _past_words(own: str, at: int, words: Speech) -> int | None:
    """Past words in lower case, up to a comma, a determiner, a name or a preposition."""
    for _ in range(_LONG_ASIDE):
        if own[at : at + 1] != " " or words.determiner.match(own, at + 1) or words.name.match(own, at + 1):
            return at
        word = _ASIDE.match(own, at)
        if word is None or words.preposition.match(own, at + 1):
            return at
        at = word.end()
    return None


def _is_speaker(said: Phrase, own: str, words: Speech) -> bool:
    """Whether a phrase after a verb without quotation is who speaks, and not what the verb is about."""
    lists = words.words
    heads = lists["person_heads"] | lists["collective"] | lists["bodies"]
    if (
        not _ENDED.match(own, said.end)
        and not words.preposition.match(own, said.end + 1)
        and not words.adverb.match(own, said.end + 1)
    ):
        return False
    return bool(
        said.proper or said.title or said.head in heads or (said.name and not said.role) or " " in said.name
    )
