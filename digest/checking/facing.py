"""Facing: the words of the source that a word of a sentence can have been made of, by word and by clause."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from digest.checking.relating import Relation, keys_of, relation
from digest.checking.standing import Told

__all__ = ["Facing", "alongside", "facing", "meant", "members"]

_APART = frozenset(["ROOT", "ccomp", "advcl", "acl:relcl", "parataxis"])
_BESIDE_NOUN = frozenset(["acl", "amod"])
_COMPLEMENTS = frozenset(["obj", "obl:arg"])
_CONTENT = frozenset(["NOUN", "VERB", "ADJ", "PROPN", "NUM"])
_ASIDE = 0.25  # of a word in common that stands in another clause
_SURER: tuple[Relation, ...] = ("same", "against")
_LEAST = 1.0  # words in common
_LIKE = 0.75  # of the most words in common; a word with so many may be meant
_TOLD, _MOST = 3, 0.6  # words in common, and their share of a clause, that tell of the same things
_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Facing:
    """The word `at` of `unit`, how it relates to the asked one, and how much of its clause the unit's has."""

    unit: Told
    at: int
    relation: Relation
    shared: float


def facing(own: Told, at: int, units: Sequence[Told], lang: str) -> Iterator[Facing]:
    """The words of the units that are related to the word, each with the words of its clause in common."""
    asked, rest = members(own, at), _content(own)
    for unit in units:
        around = _ASIDE * shared(own, rest, unit, _content(unit), lang)
        for there, word in enumerate(unit.words):
            if word.pos not in _CONTENT:
                continue
            kind = relation(own.words[at], word, lang)
            if kind != "none":
                told_too = shared(own, asked, unit, members(unit, there), lang)
                taken = shared(own, _taken(own, at), unit, _taken(unit, there), lang)
                yield Facing(unit, there, kind, around + told_too + taken)


def _taken(told: Told, at: int) -> tuple[int, ...]:
    """What a verb is told of beside its subject: that counts twice."""
    below = told.tree.children[at] if told.words[at].pos == "VERB" else ()
    return tuple(there for there in below if told.words[there].relation in _COMPLEMENTS)


def _content(told: Told) -> tuple[int, ...]:
    return tuple(at for at, word in enumerate(told.words) if word.pos in _CONTENT)


def alongside(
    own: Told, at: int, units: Sequence[Told], lang: str, least: tuple[float, float] = (_TOLD, _MOST)
) -> Iterator[Facing]:
    """The verbs whose clauses tell of the same things as that of a word which has no source itself.

    `least` says how many words they share, and how large a part of the word's clause.
    """
    asked = members(own, at)
    found = [
        Facing(unit, there, "none", shared(own, asked, unit, members(unit, there), lang))
        for unit in units
        for there, word in enumerate(unit.words)
        if word.pos in {"VERB", "AUX"} and not word.relation.startswith(("aux", "cop"))
    ]
    best = max((one.shared for one in found), default=0)
    if best >= max(least[0], least[1] * len(asked)):
        yield from (one for one in found if one.shared == best)


def meant(found: Iterable[Facing]) -> list[Facing]:
    """Those that can be meant, the likest first: a word itself counts before its contrary."""
    known = list(found)
    for kind in _SURER:
        own = [one for one in known if one.relation == kind]
        best = max((one.shared for one in own), default=0.0)
        if best >= _LEAST:
            return sorted((one for one in own if one.shared >= _LIKE * best), key=lambda one: -one.shared)
    return []


def shared(own: Told, asked: Sequence[int], unit: Told, held: Sequence[int], lang: str) -> int:
    """How many of the asked words have a like one among those of the other clause."""
    keys = frozenset().union(*(keys_of(unit.words[there], lang) for there in held)) if held else frozenset()
    return sum(not keys.isdisjoint(keys_of(own.words[there], lang)) for there in asked)


def _clause_of(told: Told, at: int) -> int:
    """The head of the clause of a word."""
    for _ in range(len(told.words)):
        word = told.words[at]
        if word.head == at or _is_apart(told, at):
            return at
        at = word.head
    return at


def _is_apart(told: Told, at: int) -> bool:
    """Whether a word opens a clause of its own; not a participle beside another: "armés, non identifiés"."""
    word, above = told.words[at], told.tree.above(at)
    beside = above.relation in _BESIDE_NOUN and "VerbForm=Part" in word.traits
    return word.relation in _APART or (word.relation == "conj" and word.pos == "VERB" and not beside)


def members(told: Told, at: int) -> tuple[int, ...]:
    """The other words with a meaning of its clause; of a relative clause also the word that it tells of."""
    return tuple(there for there in _clause(told, _clause_of(told, at)) if there != at)


@lru_cache(_KEPT)
def _clause(told: Told, head: int) -> tuple[int, ...]:
    found, waiting = [], [head]
    while waiting:
        here = waiting.pop()
        if told.words[here].pos in _CONTENT:
            found.append(here)
        waiting += [there for there in told.tree.children[here] if not _is_apart(told, there)]
    if told.words[head].relation in {"acl:relcl", "conj"}:
        above = told.words[head].head
        found.append(above)
        found += [
            there
            for there in told.tree.children[above]
            if told.words[there].relation.startswith(("nsubj", "amod", "nmod"))
        ]
    return tuple(sorted(set(found)))
