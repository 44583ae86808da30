"""What a full stop means in a language: its titles, abbreviations and name particles, as data."""

from dataclasses import dataclass
from functools import cache

from digest.text.stems import stop_words
from digest.text.word_lists import word_lists

__all__ = ["ENDING", "Rules", "rules_for"]

ENDING = 4  # letters; a longer tail tells no more abbreviations from words

_BASE = "fr"  # a language without a file of its own is split by the rules of this one


@dataclass(frozen=True, slots=True)
class Rules:
    """The words of one language that a full stop may follow without ending a sentence.

    `titles` never end one, `before_name` not before a capital or a digit, `before_number` not before
    a digit, `either` ends one only before a word of `openers`. A letter after one of `lettered` is a name
    and no initial ("sur X", "ligne"). Words are as written, without the
    stop. `endings` are their last four letters: a word that ends otherwise needs no closer look.
    """

    titles: frozenset[str]
    before_name: frozenset[str]
    before_number: frozenset[str]
    either: frozenset[str]
    particles: frozenset[str]
    lettered: frozenset[str]
    openers: frozenset[str]
    endings: frozenset[str]


@cache
def rules_for(lang: str) -> Rules:
    """The rules of a language: `data/sentences.<lang>.toml`, or the base language's."""
    words = word_lists("digest.text", "sentences", lang)
    if words is None:
        return rules_for(_BASE)
    return Rules(
        titles=frozenset(words["titles"]),
        before_name=frozenset(words["before_name"]),
        before_number=frozenset(words["before_number"]),
        either=frozenset(words["either"]),
        particles=frozenset(words["particles"]),
        lettered=frozenset(words["lettered"]),
        openers=stop_words(lang),
        endings=frozenset(word[-ENDING:] for listed in words.values() for word in listed),
    )
