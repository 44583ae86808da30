"""Check: in a list of names with a value each, each name keeps its own: the prize of 1998, that of 2000."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from digest.annotating.lexicon import lexicon
from digest.checking.ground import Ground
from digest.checking.mentions import mentions
from digest.checking.reading import Reading, read
from digest.models import Lack

__all__ = ["lacks"]

_KEPT = 4096  # texts
_LEAST = 2  # pairs that make a list
_KINDS: dict[str, Literal["number", "date"]] = {
    "number": "number",
    "share": "number",
    "year": "date",
    "day": "date",
}
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_SHARE = re.compile(r"[ \u00a0\u202f]?%")


@dataclass(frozen=True, slots=True)
class _Pair:
    """The words of the names of a list that stand together, and the token of the value that is theirs."""

    names: frozenset[str]
    value: str
    at: int


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The values that a list of the sources gives to another name, while the name has another there."""
    for kind, what in _KINDS.items():
        own = _pairs(sentence, ground.lang, kind)
        if len(own) < _LEAST:
            continue
        lists = (_pairs(text, ground.lang, kind) for text in ground.texts)
        told = [pairs for pairs in lists if len(pairs) >= _LEAST]
        found = ((one, its) for one in own for pairs in told if (its := _exchanged(one, pairs)))
        for one, its in found:
            token = read(sentence, ground.lang).tokens[one.at]
            yield Lack(what, sentence[token.start : token.end], token.start, token.end, its.value)


def _exchanged(one: _Pair, told: tuple[_Pair, ...]) -> _Pair | None:
    """The pair that a list has for the same name, if its value is another, and the value another's."""
    best = max(len(one.names & each.names) for each in told)
    its = [each for each in told if best and len(one.names & each.names) == best]
    whose = [each for each in told if each.value == one.value]
    if len(its) != 1 or not whose or its[0] in whose:
        return None
    return None if any(one.names & each.names for each in whose) else its[0]


@lru_cache(_KEPT)
def _pairs(text: str, lang: str, kind: str) -> tuple[_Pair, ...]:
    """The pairs of a text in which names and values of a kind take turns; () for another."""
    turns = _turns(text, lang, kind)
    if len(turns) % 2 or any(bool(one.names) == bool(other.names) for one, other in pairwise(turns)):
        return ()
    told = [_joined(one, other) for one, other in zip(turns[::2], turns[1::2], strict=True)]
    often = Counter(word for one in told for word in one.names)
    return tuple(
        _Pair(frozenset(word for word in one.names if often[word] == 1), one.value, one.at) for one in told
    )


def _joined(one: _Pair, other: _Pair) -> _Pair:
    valued = other if one.names else one
    return _Pair(one.names | other.names, valued.value, valued.at)


def _turns(text: str, lang: str, kind: str) -> list[_Pair]:
    """The names and the values of a kind, in order; names that no value parts are one."""
    reading = read(text, lang)
    found = [_Pair(_words(reading, one.first, one.last), "", one.first) for one in mentions(text, lang)]
    values = [at for at in range(len(reading.tokens)) if _kind(reading, at) == kind]
    found += [_Pair(frozenset(), reading.tokens[at].plain, at) for at in values]
    turns: list[_Pair] = []
    for one in sorted(found, key=lambda each: each.at):
        if turns and turns[-1].names and one.names:
            turns[-1] = _Pair(turns[-1].names | one.names, "", one.at)
        else:
            turns.append(one)
    return turns


def _words(reading: Reading, first: int, last: int) -> frozenset[str]:
    return frozenset(token.plain for token in reading.tokens[first : last + 1] if token.stem)


def _kind(reading: Reading, at: int) -> str:
    """What a token is a value of; "" for none."""
    token = reading.tokens[at]
    if token.plain in lexicon(reading.lang).weekdays:
        return "day"
    if not token.word[0].isdigit():
        return ""
    if _SHARE.match(reading.text, token.end):
        return "share"
    return "year" if _YEAR.fullmatch(token.plain) else "number"
