"""Scopes: what each negation of a text negates: its verb, and what belongs to it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from digest.checking.denials import denials
from digest.checking.grammar import Grammar, grammar
from digest.checking.lone_negators import ONLY, lone_negators
from digest.checking.reach import anchors, since_stop, until_stop
from digest.checking.reading import Reading, read

__all__ = ["Negation", "negations", "odd"]

_AHEAD = 8  # tokens between the two parts of a negation
_KEPT = 2048  # texts
_NONE = frozenset(["aucun", "aucune", "nul", "nulle"])
_FRONTED = _NONE | {"personne", "rien", "ni", "jamais"}
_OTHER, _OTHER_THAN = (
    frozenset(["autre", "autres"]),
    6,
)  # tokens from "pas" to the "que" of "pas d'autre choix que"
_LED = 3  # tokens before "plus", in which its verb stands
_HAVE = frozenset(["a", "ai", "ont", "avait", "avaient", "aura", "auront"])


@dataclass(frozen=True, slots=True)
class Negation:
    """A negation from token `start` to `end`, and the tokens that it negates, the verb first.

    `lexical` is one by a word's meaning: refuser de, incapable de.
    """

    start: int
    end: int
    anchors: tuple[int, ...]
    lexical: bool = False


@lru_cache(_KEPT)
def negations(text: str, lang: str) -> tuple[Negation, ...]:
    """The negations of a text, in order."""
    reading, rules = read(text, lang), grammar(lang)
    found = list(_with_particle(reading, rules))
    taken = {at for one in found for at in range(one.start, one.end + 1)}
    found += [one for one in _alone(reading, rules) if one.start not in taken]
    found += (Negation(at, at, (verb,), lexical=True) for at, verb in denials(reading, rules))
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


@lru_cache(_KEPT)
def odd(text: str, lang: str) -> frozenset[int]:
    """The tokens that an odd number of negations negates."""
    counts = Counter(at for one in negations(text, lang) for at in set(one.anchors))
    return frozenset(at for at, count in counts.items() if count % 2)


def _with_particle(reading: Reading, rules: Grammar) -> Iterator[Negation]:
    words, seconds = [token.plain for token in reading.tokens], rules.words["seconds"]
    for at, word in enumerate(words):
        if word not in rules.words["particles"] or not _is_particle(reading, at):
            continue
        ahead = until_stop(reading, at, _AHEAD)
        second = next((i for i in ahead if words[i] in seconds), None)
        behind = next((i for i in since_stop(reading, at) if words[i] in _FRONTED), None)
        reached = anchors(reading, at, rules)
        if second is not None and words[second] != "ni" and _restricts(words, second, rules):
            reached = tuple(there for there in reached if there < second)
            if not (words[second] == "pas" and any(rules.denier.fullmatch(words[i]) for i in reached)):
                continue  # but "ne refuse pas que"
        if second is None and behind is None and not _is_enough(reading, at, rules):
            continue
        first, last = at if behind is None else behind, second or at
        nouns = [there + 1 for there in (first, last) if words[there] in _NONE and there + 1 < len(words)]
        yield Negation(first, last, tuple(dict.fromkeys([*reached, *nouns])))


def _is_enough(reading: Reading, at: int, rules: Grammar) -> bool:
    """Whether the particle negates alone, before pouvoir, savoir, oser: "n'a pu emmener"."""
    after = [token.plain for token in reading.tokens[at + 1 : at + 4]]
    known = [word for word in after if word not in rules.words["clitics"] | _HAVE]
    return bool(known) and known[0] in rules.words["able"]


def _is_particle(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    return len(token.word) > 1 or reading.text[token.end : token.end + 1] in {"'", "’"}


def _restricts(words: list[str], second: int, rules: Grammar) -> bool:
    """Whether more follows that undoes it: pas seulement, plus que, pas moins de."""
    after = words[second + 1 : second + 2 + _OTHER_THAN]
    other = next((at for at, word in enumerate(after) if word in _OTHER), len(after))
    if not rules.words["restrictive"].isdisjoint(after[other:]):
        return True  # pas d'autre choix que
    if words[second] == "plus" and _is_left(words, second, rules):
        return True
    return bool(after) and (after[0] in ONLY or after[0] in rules.words["restrictive"])


def _is_left(words: list[str], second: int, rules: Grammar) -> bool:
    """Whether a "que" later in the clause undoes "plus": "il ne reste plus au mur qu'une photo"."""
    ahead = range(second + 1, min(second + 1 + _OTHER_THAN, len(words) - 1))
    what = next((at for at in ahead if words[at] in rules.words["restrictive"]), None)
    told = words[max(0, second - _LED) : what]
    counted = rules.words["determiners"] - rules.words["clitics"] | {"un", "une", "deux", "trois"}
    other = rules.words["auxiliaries"] | rules.words["parting"]
    if what is None or any(rules.saying.fullmatch(word) for word in told):
        return False
    if not other.isdisjoint(words[second + 1 : what]):
        return False
    return words[what + 1] in counted or words[what + 1].isdigit()


def _alone(reading: Reading, rules: Grammar) -> Iterator[Negation]:
    for at in lone_negators(reading, rules):
        token = reading.tokens[at]
        after = reading.tokens[at + 1].plain if at + 1 < len(reading.tokens) else ""
        is_noun = token.plain == "no" and at and after != "longer"
        before = (at - 1,) if is_noun and reading.tokens[at - 1].stem else ()
        yield Negation(at - (token.plain == "t"), at, (*anchors(reading, at, rules), *before))
