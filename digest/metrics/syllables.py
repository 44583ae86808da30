"""Syllables, counted by rules: a language's data file says how its letters are read aloud."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from digest.text.word_lists import word_lists

__all__ = ["is_counted", "syllables"]

_KEPT = 50_000  # words whose syllables are kept; a year of a daily has more, and repeats few of these
_LONGEST = 60  # letters; what is longer is no word, and is read no further
_SOUNDING = re.compile("[aeiouyàâäáéèêëíîïóôöúùûüÿœæ]+")


@dataclass(frozen=True, slots=True)
class _Reading:
    elided: frozenset[str]
    rules: tuple[tuple[re.Pattern[str], str], ...]


def is_counted(lang: str) -> bool:
    """Whether a language has rules here."""
    return _reading(lang) is not None


@lru_cache(_KEPT)
def syllables(word: str, lang: str) -> int:
    """The syllables of a token of `digest.text.tokens`, 0 for what only elision or a number leaves.

    A mute "e" counts inside a word and not at its end, as in careful prose; letters without a vowel (tgv)
    are spelled out. Raises KeyError for a language without rules.
    """
    reading = _reading(lang)
    if reading is None:
        raise KeyError(lang)
    sound = word[:_LONGEST].replace("'", "")
    if word in reading.elided or not sound.isalpha():
        return 0
    if not _SOUNDING.search(sound):
        return len(sound)
    for pattern, read in reading.rules:
        sound = pattern.sub(read, sound)
    return max(1, sum(1 for _ in _SOUNDING.finditer(sound)))


@cache
def _reading(lang: str) -> _Reading | None:
    table = word_lists("digest.metrics", "syllables", lang)
    if table is None:
        return None
    rules = tuple((re.compile(pattern), read) for pattern, read in table["rules"])
    return _Reading(frozenset(table["elided"]), rules)
