"""Predicates whose polarity is not the source's: a negation that was dropped, or put in."""

from collections.abc import Iterator

from digest.checking.attesting import attested
from digest.checking.clause_polarity import is_first, negated_clauses, span_of
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.checking.neighbours import context, denied_before
from digest.checking.pairing import Pairing, pairing
from digest.checking.reading import Reading
from digest.checking.same_negation import has_negation, is_denier, negates, same_denial, stands_denied
from digest.checking.scopes import negations, odd
from digest.checking.senses import senses
from digest.models import Lack

__all__ = ["lacks"]

_LED = 3  # tokens between "ne" and its verb
_OWN_WORDS = 0.6  # of a sentence; with fewer it is told in other words, and no word of it need be denied


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """A negation that the source does not have on this predicate, and one that the sentence lost.

    A negation stands where its verb (or noun) is paired with one that the source negates, or negates in the
    same clause with another word. One in another clause of the source says nothing here.
    """
    paired = pairing(sentence, ground)
    found = [*_put_in(paired, ground), *_lost(paired, ground)]
    clauses = () if found else negated_clauses(paired)
    yield from (*found, *(_lack(paired.sentence, *one) for one in clauses))


def _put_in(paired: Pairing, ground: Ground) -> Iterator[Lack]:
    own = paired.sentence
    turned = odd(own.text, own.lang)
    for one in negations(own.text, own.lang):
        if one.lexical or own.tokens[one.start].plain == "non" or turned.isdisjoint(one.anchors):
            continue
        known = [at for at in one.anchors if paired.pairs[at]]
        if not known:
            said = any(attested(own, at, ground, negates, share=0) for at in one.anchors)
            said = said or is_denier(own, one.anchors[0])  # "n'exclut pas" tells what may be
            told = said or any(_denies(unit) or is_first(own, unit) for unit in paired.units)
            if _is_near(paired) and not told:
                yield _lack(own, one.start, max(one.end, *one.anchors, one.start), "")
            continue
        pair = paired.pairs[known[0]]
        if pair is None or has_negation(paired, one, known) or not any(context(paired, at) for at in known):
            continue
        if any(attested(own, at, ground, negates) for at in known if at in turned):
            continue
        unit = paired.units[pair.unit]
        told_else = any(_has_contrary(unit, own.tokens[at].plain) for at in one.anchors)
        if is_first(own, unit) or (told_else and same_denial(paired, one) is None):
            continue
        yield _lack(own, one.start, max(known[0], one.end), _clause(unit, pair.at))


def _has_contrary(unit: Reading, word: str) -> bool:
    """Whether a unit says the contrary of a denied word: "conserve" for "ne quitte pas"."""
    known = senses(unit.lang)
    return any(known.against(word, token.plain) for token in unit.tokens)


def _lost(paired: Pairing, ground: Ground) -> Iterator[Lack]:
    own = paired.sentence
    for number, unit in enumerate(paired.units):
        back = {
            pair.at: at
            for at, pair in enumerate(paired.pairs)
            if pair and pair.unit == number and pair.kind != "against"
        }
        turned = odd(unit.text, unit.lang)
        for one in negations(unit.text, unit.lang):
            known = [back[at] for at in one.anchors if at in back and at in turned]
            if not known or not context(paired, known[0]):
                continue
            kept = any(_keeps(own, at, unit) for at in known)
            if not kept and not attested(own, known[0], ground, _affirms):
                yield _lack(own, known[0], known[-1], span_of(unit, one))


def _keeps(own: Reading, at: int, unit: Reading) -> bool:
    """Whether the sentence denies a word of the unit's too, or only allows it: "n'ouvre que si"."""
    particles = grammar(own.lang).words["particles"]
    led = any(token.plain in particles for token in own.tokens[max(0, at - _LED) : at])
    return led or negates(own, at, unit) or denied_before(own, at, unit) or stands_denied(own, at)


def _is_near(paired: Pairing) -> bool:
    """Whether most words of the sentence are its units' own."""
    asked = [at for at, token in enumerate(paired.sentence.tokens) if token.stem]
    same = sum(1 for at in asked if (pair := paired.pairs[at]) and pair.kind == "same")
    return same >= _OWN_WORDS * len(asked)


def _affirms(reading: Reading, at: int) -> bool:
    return not negates(reading, at)


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


def _lack(own: Reading, first: int, last: int, said: str) -> Lack:
    start, end = own.tokens[min(first, last)].start, own.tokens[max(first, last)].end
    return Lack("negation", own.text[start:end], start, end, said)
