"""Neighbours: whether a word of a sentence and the one that it is paired with stand in one predicate."""

from digest.annotating.syntax import parse
from digest.checking.grammar import grammar
from digest.checking.pairing import Pairing
from digest.checking.reading import Reading

__all__ = ["context", "denied_before", "is_verbal"]

_AROUND, _NEAR = 4, 7  # tokens around a word that must come from as near its source
_DENIED = 12  # tokens after a word that denies, what it denies among them
_CONTEXT = 2  # of them at least
_FEW, _SHARE = 2, 0.25  # of a sentence's words, that a unit must give


def context(paired: Pairing, at: int) -> bool:
    """Whether the words around a token come from around its pair: the two stand in one predicate."""
    pair = paired.pairs[at]
    if pair is None:
        return False
    around = [
        there
        for there in range(max(0, at - _AROUND), min(len(paired.pairs), at + _AROUND + 1))
        if there != at
    ]
    near = [
        there
        for there in around
        if (other := paired.pairs[there]) and other.unit == pair.unit and abs(other.at - pair.at) <= _NEAR
    ]
    if not _is_told(paired, pair.unit):
        return False
    if (near or not is_verbal(paired, at)) and _is_alone(paired, at):
        return True
    content = any(paired.sentence.tokens[there].stem for there in near)
    return len(near) >= _CONTEXT or content


def _is_told(paired: Pairing, unit: int) -> bool:
    """Whether enough of the sentence comes from a unit for it to tell what that says."""
    asked = [at for at, token in enumerate(paired.sentence.tokens) if token.stem]
    own = sum(1 for at in asked if (pair := paired.pairs[at]) and pair.unit == unit)
    return own >= max(_FEW, _SHARE * len(asked))


def _is_alone(paired: Pairing, at: int) -> bool:
    """Whether the word stands once in all the units: nothing else can be meant."""
    stem = paired.sentence.tokens[at].stem
    return bool(stem) and sum(token.stem == stem for unit in paired.units for token in unit.tokens) == 1


def is_verbal(paired: Pairing, at: int) -> bool:
    """Whether a token is a verb: what somebody else did, or did not."""
    start = paired.sentence.tokens[at].start
    words = parse(paired.sentence.text, paired.sentence.lang) or ()
    return any(word.pos == "VERB" and word.start == start for word in words)


def denied_before(reading: Reading, at: int, unit: Reading | None = None) -> bool:
    """Whether the clause of a token, or one before it, has a word that denies: "a nié l'existence de".

    With a unit, a word that stands there too does not count: it denies nothing that it did not deny there.
    """
    rules = grammar(reading.lang)
    words = rules.words["nouns_of_negation"] | rules.words["alone"]
    told = {token.plain for token in unit.tokens} if unit else set[str]()
    before = (token.plain for token in reading.tokens[max(0, at - _DENIED) : at])
    return any((rules.denier.fullmatch(word) or word in words) and word not in told for word in before)
