"""Predicates whose polarity is not the source's: a negation that was dropped, or put in."""

from collections.abc import Iterator

from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.checking.pairing import Pairing, pairing
from digest.checking.reading import Reading
from digest.checking.scopes import Negation, negations, odd
from digest.models import Lack

__all__ = ["lacks"]

_AROUND, _NEAR = 4, 7  # tokens around a word that must come from as near its source
_CONTEXT = 2  # of them at least


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """A negation that the source does not have on this predicate, and one that the sentence lost.

    A negation stands where its verb (or noun) is paired with one that the source negates, or negates in the
    same clause with another word. One in another clause of the source says nothing here.
    """
    paired = pairing(sentence, ground)
    yield from _put_in(paired)
    yield from _lost(paired)


def _put_in(paired: Pairing) -> Iterator[Lack]:
    own = paired.sentence
    for one in negations(own.text, own.lang):
        if one.lexical:
            continue
        known = [(at, pair) for at in one.anchors if (pair := paired.pairs[at])]
        if not known:
            if not any(_denies(unit) for unit in paired.units):
                yield _lack(own, one.start, max(one.end, *one.anchors, one.start), "")
            continue
        if any(pair.kind == "against" or _negates(paired.units[pair.unit], pair.at) for _, pair in known):
            continue
        at, pair = known[0]
        if not any(context(paired, at) for at, _ in known):
            continue
        yield _lack(own, one.start, max(at, one.end), _clause(paired.units[pair.unit], pair.at))


def _lost(paired: Pairing) -> Iterator[Lack]:
    own = paired.sentence
    for number, unit in enumerate(paired.units):
        back = {
            pair.at: at
            for at, pair in enumerate(paired.pairs)
            if pair and pair.unit == number and pair.kind != "against"
        }
        for one in negations(unit.text, unit.lang):
            known = [back[at] for at in one.anchors if at in back and at in odd(unit.text, unit.lang)]
            if known and context(paired, known[0]) and not any(_negates(own, at) for at in known):
                yield _lack(own, known[0], known[-1], _span(unit, one))


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
    content = any(paired.sentence.tokens[there].stem for there in near)
    return len(near) >= _CONTEXT or content


def _negates(reading: Reading, at: int) -> bool:
    """Whether a token is negated, or another one of its clause."""
    if at in odd(reading.text, reading.lang):
        return True
    clause = reading.clauses[at]
    return any(
        reading.clauses[anchor] == clause and anchor in odd(reading.text, reading.lang)
        for one in negations(reading.text, reading.lang)
        for anchor in (*one.anchors, one.start)
    )


def _denies(reading: Reading) -> bool:
    """Whether a text negates anything, in any way."""
    rules = grammar(reading.lang)
    nouns = rules.words["nouns_of_negation"] | rules.words["alone"]
    denied = any(rules.denier.fullmatch(t.plain) or t.plain in nouns for t in reading.tokens)
    return denied or bool(negations(reading.text, reading.lang))


def _clause(reading: Reading, at: int) -> str:
    same = [
        token
        for token, clause in zip(reading.tokens, reading.clauses, strict=True)
        if clause == reading.clauses[at]
    ]
    return reading.text[same[0].start : same[-1].end]


def _span(reading: Reading, one: Negation) -> str:
    last = max(one.end, *one.anchors, one.start)
    return reading.text[reading.tokens[one.start].start : reading.tokens[last].end]


def _lack(own: Reading, first: int, last: int, said: str) -> Lack:
    start, end = own.tokens[min(first, last)].start, own.tokens[max(first, last)].end
    return Lack("negation", own.text[start:end], start, end, said)
