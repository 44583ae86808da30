"""The full name in a run of words with capitals, without what stands before it."""

import re
from collections.abc import Sequence

from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.naming import is_of, is_place, past_place, presides
from digest.text.stems import stop_words

__all__ = ["full_name"]

_OPENS = re.compile(r"(?:l|d|qu)'", re.IGNORECASE)  # « L'Europe », « D'après »
_PLACED = re.compile(r"(?:l'|\bla |\bdu |\ble |\ben )$")
_NEAR = 4  # characters; an article before a run
_FULL = 2  # words


def full_name(run: Sequence[str], before: str, words: Speech) -> list[str]:
    """The words of the name in a run, a first and a last one at least; none where it has no such name.

    `before` is the text before the run.
    """
    common, parts = stop_words(words.lang), list(run)
    while parts and (parts[0].lower() in common or _OPENS.match(" ".join((*parts[:1], "")))):
        parts = parts[1:]
    parts = _untitled(_person(_untitled(parts, words), before, words), words)
    return parts if len(parts) >= _FULL and not is_of(parts, words) else []


def _untitled(parts: list[str], words: Speech) -> list[str]:
    while len(parts) > 1 and words.title.match(f"{parts[0]} "):
        parts = parts[1:]
    return parts


def _person(parts: list[str], before: str, words: Speech) -> list[str]:
    """A run without the place or the body before the name, which has at least two words.

    « le maire de Lyon Luc Petit »; of a longer run nobody can tell where the name begins: none is left.
    """
    if len(parts) > _FULL and _PLACED.search(before[-_NEAR:].lower()):
        return past_place([] if is_place(parts, words) else parts[1:], words)
    parts = past_place(parts, words)
    known = len(parts) <= _FULL or f"first {parts[0].lower()}" in words.genders
    if known or not presides(before, words):
        return parts
    return parts[1:] if len(parts) == _FULL + 1 else []
