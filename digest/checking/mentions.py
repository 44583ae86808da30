"""Mentions: the names that a text speaks of, each with the word by which it is found again."""

from dataclasses import dataclass
from functools import lru_cache

from digest.annotating.lexicon import lexicon
from digest.checking.grammar import grammar
from digest.checking.reading import Reading, read

__all__ = ["Mention", "mentions"]

_KEPT = 2048  # texts
_LINKED = frozenset(["de", "du", "des", "d", "la", "le", "al", "van", "von", "bin", "ben", "of", "the"])


@dataclass(frozen=True, slots=True)
class Mention:
    """The tokens `first` to `last` of one; `key` is its last word, in plain form."""

    first: int
    last: int
    key: str


@lru_cache(_KEPT)
def mentions(text: str, lang: str) -> tuple[Mention, ...]:
    """The mentions of a text, in order."""
    reading = read(text, lang)
    found: list[Mention] = []
    at = 0
    while at < len(reading.tokens):
        last = _name_end(reading, at)
        if last is not None:
            found.append(Mention(at, last, reading.tokens[last].plain))
            at = last
        at += 1
    return tuple(found)


def _name_end(reading: Reading, at: int) -> int | None:
    """Where a name that begins at a token ends; None where none does."""
    if not _is_capital(reading, at) or (_opens(reading, at) and not _goes_on(reading, at)):
        return None
    if _opens(reading, at) and not _is_capital(reading, min(at + 1, len(reading.tokens) - 1)):
        return at
    last, there = at, at + 1
    while there < len(reading.tokens) and not reading.gap(there).strip(" \u00a0\u202f-'’."):
        if "." in reading.gap(there) and there - last > 1:
            break
        if _is_capital(reading, there):
            last = there
        elif reading.tokens[there].plain not in _LINKED or there - last > 1 or not _is_tied(reading, there):
            break
        there += 1
    return last


def _is_tied(reading: Reading, at: int) -> bool:
    """Whether a particle stands between two capitals of one name: Charles de Gaulle."""
    known = reading.tokens[at].plain in _LINKED - {"la", "le", "the", "of", "des"}
    return known and at + 1 < len(reading.tokens) and _is_capital(reading, at + 1)


def _is_capital(reading: Reading, at: int) -> bool:
    token, days = reading.tokens[at], lexicon(reading.lang)
    dated = token.plain in days.weekdays or token.plain in days.whole_months
    return token.capital and len(token.plain) > 1 and bool(token.stem) and not dated


def _opens(reading: Reading, at: int) -> bool:
    return at == 0 or any(mark in reading.gap(at) for mark in '.!?«“"')


def _goes_on(reading: Reading, at: int) -> bool:
    """Whether the first word of a sentence is a name: another with a capital follows, or a verb does."""
    after = reading.tokens[at + 1 : at + 2]
    if not after:
        return False
    rules = grammar(reading.lang)
    verb = after[0].plain in rules.words["auxiliaries"] | rules.words["particles"] | {"s", "se"}
    return _is_capital(reading, at + 1) or verb or not reading.tokens[at].plain.endswith(("ment", "ly"))
