"""Negators: whether a source has the very words by which a sentence denies a word, or "ne … que" for them."""

from digest.checking.grammar import grammar
from digest.checking.lone_negators import ONLY
from digest.checking.pairing import Pair, Pairing
from digest.checking.reading import Reading
from digest.checking.scopes import Negation, negations

__all__ = ["has_negator"]

_AIM = 3  # tokens from "pour" to its infinitive
_NEAR = 6  # tokens from a negator to a word that it may be meant of


def has_negator(paired: Pairing, one: Negation, known: list[int]) -> bool:
    """Whether it has for one of the `known` tokens that the negation negates."""
    told = [pair for at in known if (pair := paired.pairs[at])]
    units = [(paired.units[pair.unit], pair.at) for pair in told]
    restricted = _is_restricted(paired, told) or any(_is_excepted(paired.sentence, unit) for unit, _ in units)
    told_so = restricted or any(
        _is_aim(unit, at) or _is_sole(paired.sentence, unit, at) for unit, at in units
    )
    return told_so or any(_has_same_negator(paired, one, pair) for pair in told)


def _is_aim(unit: Reading, at: int) -> bool:
    """Whether a verb only tells what something was done for: "une offensive pour la reprendre"."""
    before = (token.plain for token in unit.tokens[max(0, at - _AIM) : at])
    rules = grammar(unit.lang)
    is_infinitive = rules.infinitive.fullmatch(unit.tokens[at].word)
    return is_infinitive is not None and not rules.words["aims"].isdisjoint(before)


def _is_sole(own: Reading, unit: Reading, at: int) -> bool:
    """Whether the sentence says "aucun autre" where the source says "seul" just before."""
    words = grammar(unit.lang).words
    if words["others"].isdisjoint(token.plain for token in own.tokens):
        return False
    before = (token.plain for token in unit.tokens[max(0, at - _NEAR) : at])
    return not words["sole_of"].isdisjoint(before)


def _is_excepted(own: Reading, unit: Reading) -> bool:
    """Whether a unit excepts those of the sentence, or somebody by a pronoun: "tous, sauf lui"."""
    stems = {token.stem for token in own.tokens} - {""}
    excepting = grammar(unit.lang).words["excepting"]
    for at, token in enumerate(unit.tokens):
        if token.plain in excepting:
            after = {one.stem for one in unit.tokens[at + 1 : at + 1 + _NEAR]} - {""}
            if not after or not stems.isdisjoint(after):
                return True
    return False


def _has_same_negator(paired: Pairing, one: Negation, pair: Pair) -> bool:
    """Whether the source has the negator itself just before the word: "no longer qualified as a storm"."""
    unit, words = paired.units[pair.unit], {paired.sentence.tokens[at].plain for at in (one.start, one.end)}
    return any(
        pair.at - _NEAR <= other.start < pair.at
        and {unit.tokens[at].plain for at in (other.start, other.end)} == words
        and any(unit.tokens[at].stem for at in other.anchors)
        for other in negations(unit.text, unit.lang)
    )


def _is_restricted(paired: Pairing, told: list[Pair]) -> bool:
    """Whether the source says "ne … que" where the sentence says "pas … mais seulement"."""
    particles = grammar(paired.sentence.lang).words["particles"]
    if ONLY.isdisjoint(token.plain for token in paired.sentence.tokens):
        return False
    places = [(paired.units[pair.unit], pair.at) for pair in told]
    return any(unit.tokens[at - 1].plain in particles for unit, at in places if at)
