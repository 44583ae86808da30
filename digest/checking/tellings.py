"""Tellings: whether a clause of a sentence tells what a verb of its unit tells, not what hangs below that."""

from digest.checking.counterparts import Counterpart
from digest.checking.facing import Facing
from digest.checking.pairing import Pairing
from digest.checking.predicates import takes_other
from digest.checking.reading import Reading
from digest.checking.standing import Told, told

__all__ = ["tells_of", "tells_other"]

_LEAST = 2  # words of a verb and of what depends on it at once


def tells_other(own: Reading, at: int, unit: Reading, there: int) -> bool:
    """Whether the tokens are verbs that are told of other things; False in a language without a parser."""
    mine, its = told(own.text, own.lang), told(unit.text, unit.lang)
    one, other = _word(mine, own, at), _word(its, unit, there)
    if one is None or other is None:
        return False
    return takes_other(mine, one, Facing(its, other, "same", 0.0), own.lang)


def _word(parsed: Told, reading: Reading, at: int) -> int | None:
    start = reading.tokens[at].start
    return next((there for there, word in enumerate(parsed.words) if word.start == start), None)


def tells_of(paired: Pairing, one: Counterpart, at: int) -> bool:
    """Whether a clause has words of the verb at a token of its counterpart, or of what that verb is told of.

    Its subject and its objects count, not their own complements. True in a language without a parser.
    """
    unit = told(one.unit.text, one.unit.lang)
    here = _word(unit, one.unit, at)
    if here is None:
        return True
    head = unit.words[here].head if unit.words[here].pos == "AUX" else here
    head = next((there for there in unit.tree.children[head] if unit.words[there].relation == "xcomp"), head)
    above = unit.words[head].head
    near = {head, *unit.tree.children[head], above, *unit.tree.children[above]}
    further = [each for there in near for each in unit.tree.children[there]]
    near |= {there for there in further if unit.words[there].pos == "NUM"}
    kept = {unit.words[there].start for there in near}
    pairs = (paired.pairs[there] for there in one.own)
    found = [
        pair.at
        for pair in pairs
        if pair and paired.units[pair.unit] is one.unit and one.unit.tokens[pair.at].stem
    ]
    return sum(one.unit.tokens[there].start in kept for there in found) >= _LEAST
