"""Relating: how two words of parsed texts relate: one word, words for one thing, or contraries."""

from functools import lru_cache
from typing import Literal

from digest.annotating.plain import plain
from digest.annotating.syntax import Word
from digest.checking.senses import senses
from digest.text.stems import content_stemmer

__all__ = ["Relation", "keys_of", "relation"]

Relation = Literal["same", "alike", "against", "none"]

_ROOT = 5  # letters that words of one family share
_PREFIXES = ("in", "im", "il", "ir", "non", "mal")
_LEAST_PREFIXED = 5  # letters of the word that a prefix denies
_REMEMBERED = 100_000  # words


def relation(one: Word, other: Word, lang: str) -> Relation:
    """How two words relate: forms or family of one word, words for one thing, or contraries."""
    if not keys_of(one, lang).isdisjoint(keys_of(other, lang)):
        return "same"
    mine, its = plain(one.text), plain(other.text)
    known = senses(lang)
    lemmas = (plain(one.lemma), plain(other.lemma))
    if (
        known.against(mine, its)
        or known.against(*lemmas)
        or (one.pos == other.pos == "ADJ" and _prefixed(*lemmas))
    ):
        return "against"
    if known.alike(mine, its) or known.alike(*lemmas):
        return "alike"
    return "none"


def _prefixed(one: str, other: str) -> bool:
    return any(
        len(bare) >= _LEAST_PREFIXED and word == prefix + bare
        for prefix in _PREFIXES
        for word, bare in ((one, other), (other, one))
    )


@lru_cache(_REMEMBERED)
def keys_of(word: Word, lang: str) -> frozenset[str]:
    """What a word is found by: stem, lemma, irregular forms, and the beginning that its family shares."""
    text, lemma = plain(word.text), plain(word.lemma)
    stem = content_stemmer(lang)(word.text.lower())
    if not stem and word.pos != "VERB":
        return frozenset()
    found = {
        f"s{stem}" if stem else f"l{lemma}",
        f"l{lemma}",
        *(k for k in senses(lang).kinds(text) if k[0] == "="),
    }
    if len(text) > _ROOT and text.isalpha() and word.pos != "PROPN":
        found.add(f"r{text[:_ROOT]}")
    return frozenset(found)
