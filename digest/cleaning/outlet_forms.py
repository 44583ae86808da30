"""The form of an outlet's name that no list knows: an article, a noun in capitals, and no verb."""

import re

from digest.cleaning.folding import folded
from digest.cleaning.line_words import NAMES, UPPER, has_outlet_word, words_of

__all__ = ["has_outlet_form"]

_TOKEN = re.compile(r"[\w.&-]+")
_ELIDED = re.compile(r"([^\W\d_]{1,2})['\u2019](?=\w)")
_UPPER = re.compile(UPPER)
_ONE = re.compile(
    rf"(?!.*(?:\d|,|\s(?:et|and|&)\s)){NAMES}"
)  # one name: "Sud Matin", no "M5 et M5 Competition"
_LEAST, _MOST = 3, 9  # words, an article among them: "La Rochelle" is as often a place


def has_outlet_form(name: str) -> bool:
    """Whether a name is built as those of newspapers: "Le Midi sportif", "Var Républicain".

    Without an article it has a word of theirs, which no other word governs: "Équipe de France" is none.
    """
    words = _ELIDED.sub(r"\1 ", name).split()
    if not words or not all(_TOKEN.fullmatch(word) for word in words):
        return False
    if folded(words[0]) in words_of("articles") and _UPPER.match(words[0]):
        told = [*words[:2], *(word.lower() for word in words[2:])] if name.isupper() else words
        return _LEAST <= len(words) <= _MOST and _is_noun_group(told[1:])
    return len(words) > 1 and _ONE.fullmatch(name) is not None and _has_free_outlet_word(words)


def _is_noun_group(words: list[str]) -> bool:
    """Whether words are a noun in capitals and what may stand beside it: an adjective, a complement."""
    before = ""
    for at, word in enumerate(words):
        capital, linked = bool(_UPPER.match(word)), _links(before)
        if not (capital or (at and (_may_link(word, before) or linked or _may_qualify(word, words[:at])))):
            return False
        before = word
    return not _links(before)


def _links(word: str) -> bool:
    return word.islower() and folded(word) in words_of("name_links") | words_of("articles")


def _may_link(word: str, before: str) -> bool:
    """Whether a small word leads to a complement; an article does so only after another one: "de la"."""
    plain = folded(word)
    return plain in words_of("name_links") or (plain in words_of("articles") and _links(before))


def _may_qualify(word: str, before: list[str]) -> bool:
    """Whether a small word is an adjective of the noun right before it, which is in capitals."""
    plain = folded(word)
    known = plain in words_of("name_adjectives") or plain.endswith(tuple(words_of("name_adjective_ends")))
    return known and bool(_UPPER.match(before[-1]))


def _has_free_outlet_word(words: list[str]) -> bool:
    return any(
        has_outlet_word(word) and not (at and folded(words[at - 1]) in words_of("name_links"))
        for at, word in enumerate(words)
    )
