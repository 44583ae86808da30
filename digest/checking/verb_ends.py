"""Verb ends: what stands before a verb and what behind it, in a language without a parser."""

import re
from dataclasses import dataclass
from functools import lru_cache

from digest.annotating.name_keys import people
from digest.checking.bonds import is_passive
from digest.checking.grammar import grammar
from digest.checking.mentions import mentions
from digest.checking.reading import Reading, read
from digest.checking.senses import senses
from digest.checking.sides import sides

__all__ = ["VerbEnds", "verb_ends"]

_KEPT = 2048  # texts
_FORMS = ("ed", "ing", "s")
_WHO = frozenset(["who", "that", "which", "to"])
_PLAIN = frozenset(["both", "yesterday", "today", "later", "then", "all", "himself", "herself", "themselves"])
_NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
_AGENT = 7  # tokens between a participle and its agent
_PARTING = re.compile('[,;:.!?()«»“”"]')
_REACH = 10  # tokens between a verb and a name at one of its ends


@dataclass(frozen=True, slots=True)
class VerbEnds:
    """A verb by its root and its word, where it stands, and the names before and behind it, by their keys.

    `told` are the words with a meaning on both sides, by their stems: the subject's head, and all behind.
    They change places around a passive.
    """

    root: str
    word: str
    at: int
    before: frozenset[str]
    behind: frozenset[str]
    told: tuple[frozenset[str], frozenset[str]] = _NOTHING


@lru_cache(_KEPT)
def verb_ends(text: str, lang: str) -> tuple[VerbEnds, ...]:
    """The verbs of a text that have both ends, in order."""
    reading = read(text, lang)
    names = [(one.first, one.last, people(one.key) or one.key) for one in mentions(text, lang)]
    found = []
    for at, token in enumerate(reading.tokens):
        if token.capital or not token.stem or not _is_verb(reading, at):
            continue
        before = [key for first, last, key in names if at - _REACH <= last < at][-1:]
        behind = {key for first, last, key in names if at < first <= at + _REACH}
        told = (_subject(reading, at), _rest(reading, at)) if _is_past(reading, at) else _NOTHING
        is_named = bool(before) and bool(behind) and behind.isdisjoint(before)
        ends = (frozenset(before), frozenset(behind)) if is_named else (frozenset[str](), frozenset[str]())
        agent = _agent(reading, at)
        if is_passive(reading, at):
            ends = ends[1], ends[0]
        if agent and told[0]:
            told = agent, told[0]
        if is_named or (told[0] and told[1]):
            found.append(VerbEnds(_root(reading, at), token.plain, at, *ends, told))
    return tuple(found)


def _is_past(reading: Reading, at: int) -> bool:
    """Whether a word is surely a verb: a past form, or an infinitive."""
    token, rules = reading.tokens[at], grammar(reading.lang).words
    led = reading.tokens[at - 1].plain if at else ""
    is_done = led in rules["being"] and not _agent(reading, at)  # "was involved in": nobody says by whom
    return not is_done and (token.word.endswith("ed") or led in rules["auxiliaries"] | {"to"})


def _subject(reading: Reading, at: int) -> frozenset[str]:
    """The head of what stands before a verb in its clause: « police in riot gear fired » gives the police."""
    rules, first = grammar(reading.lang).words, at
    while first and not _PARTING.search(reading.gap(first)) and _is_joined(reading, first):
        first -= 1
    head: frozenset[str] = frozenset()
    for token in reading.tokens[first:at]:
        if head and token.plain in rules["prepositions"]:
            break
        if token.stem and not token.plain.endswith("ly") and token.plain not in _PLAIN:
            head = frozenset([token.stem])
    return head


def _is_joined(reading: Reading, at: int) -> bool:
    """Whether a token belongs to the clause of the one before it; a relative pronoun takes that up."""
    rules, token = grammar(reading.lang), reading.tokens[at]
    return token.plain in _WHO or token.plain not in rules.joins


def _rest(reading: Reading, at: int) -> frozenset[str]:
    """The words with a meaning behind a verb, in its clause."""
    return frozenset(
        token.stem
        for there, token in enumerate(reading.tokens[at + 1 : at + 1 + _REACH], at + 1)
        if token.stem and reading.clauses[there] == reading.clauses[at]
    )


def _agent(reading: Reading, at: int) -> frozenset[str]:
    """The words with a meaning behind the "by" of a passive; none of a verb in the active."""
    rules = grammar(reading.lang).words
    if not any(token.plain in rules["being"] for token in reading.tokens[max(0, at - 3) : at]):
        return frozenset()
    near = range(at + 1, min(at + _AGENT, len(reading.tokens)))
    by = next((one for one in near if reading.tokens[one].plain in rules["agents"]), None)
    return _rest(reading, by) if by is not None else frozenset()


def _root(reading: Reading, at: int) -> str:
    """What a verb is found by: its irregular forms, else its stem."""
    token = reading.tokens[at]
    return next((kind for kind in senses(reading.lang).kinds(token.plain) if kind[0] == "="), token.stem)


def _is_verb(reading: Reading, at: int) -> bool:
    """Whether a word may be a verb with two ends: not one of saying, nor one that joins what is alike."""
    token, rules = reading.tokens[at], grammar(reading.lang)
    if rules.saying.fullmatch(token.plain) or token.stem in sides(reading.lang).even:
        return False
    led = reading.tokens[at - 1].plain if at else ""
    if led in rules.words["determiners"] - rules.words["clitics"]:
        return False
    return token.word.endswith(_FORMS) or led in rules.words["auxiliaries"] | {"to"}
