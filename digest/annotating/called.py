"""Whom a text names: its names, also those that open a sentence, and its words for peoples."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from digest.annotating.lexicon import lexicon
from digest.annotating.name_keys import people, seat
from digest.annotating.names import names
from digest.annotating.plain import plain
from digest.text.stems import stop_words

__all__ = ["Called", "called", "tokens"]

_KEPT = 64  # texts; the units that a sentence is held against are asked for each of its names
_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*+")
_DASHES = str.maketrans({"\u2010": "-", "\u2011": "-"})


@dataclass(frozen=True, slots=True)
class Called:
    """A name at `start` to `end`: its words with a capital, in plain form; `all_words` has the others too.

    `opens` says that it is one word that opens a sentence, and may be none; `is_people` that it is a word
    like "russe", whose capital says nothing.
    """

    start: int
    end: int
    words: tuple[str, ...]
    all_words: tuple[str, ...]
    initials: str = ""
    opens: bool = False
    is_people: bool = False


@lru_cache(_KEPT)
def called(text: str, lang: str) -> tuple[Called, ...]:
    """The names of a text, in order; none overlap."""
    dashed = text.translate(_DASHES)
    found = [_name(dashed, name.start, name.end, name.initials) for name in names(dashed, lang)]
    taken = bytearray(len(text))
    for name in found:
        taken[name.start : name.end] = b"\1" * (name.end - name.start)
    found += [one for one in _single(dashed, lang) if not taken[one.start]]
    return tuple(sorted((one for one in found if one.words), key=lambda one: one.start))


@lru_cache(_KEPT)
def tokens(text: str) -> tuple[tuple[int, str], ...]:
    """The words of a text in plain form and where each starts; a hyphen joins."""
    return tuple((found.start(), found[0]) for found in _TOKEN.finditer(plain(text.translate(_DASHES))))


def _name(text: str, start: int, end: int, initials: str) -> Called:
    told = [found[0] for found in _TOKEN.finditer(text, start, end)]
    capital = tuple(plain(word) for word in told if word[0].isupper() and len(word) > 1)
    return Called(start, end, capital, tuple(map(plain, told)), initials)


def _single(text: str, lang: str) -> Iterator[Called]:
    """Words that `names` passes over: a capital that a sentence's start explains, and peoples."""
    common, listed = stop_words(lang), lexicon(lang)
    dates = {*listed.weekdays, *listed.whole_months, *listed.titles}
    for found in _TOKEN.finditer(text):
        word = plain(found[0])
        if people(word) or seat(word):
            yield Called(*found.span(), (word,), (word,), is_people=True)
        elif found[0][0].isupper() and len(word) > 1 and not (word in dates or found[0].lower() in common):
            yield Called(*found.span(), (word,), (word,), opens=True)
