"""Same negation: whether a source negates what a sentence negates, if not in the same words."""

from digest.checking.clause_polarity import is_softened
from digest.checking.moods import mood
from digest.checking.pairing import Pairing
from digest.checking.reading import Reading
from digest.checking.scopes import Negation, negations, odd
from digest.checking.standing import told

__all__ = ["denied_clauses", "has_negation", "is_awaited", "negates"]

_COMPLETING = frozenset(["as", "comme"])  # not treating the death as suspicious: as not suspicious
_YET = frozenset(["encore", "toujours", "yet", "still"])
_OPEN = frozenset(["weak", "plan", "future", "conditional", "hearsay"])


def has_negation(paired: Pairing, one: Negation, known: list[int]) -> bool:
    """Whether the source negates the same, by a contrary word or elsewhere in its clause too."""
    own = paired.sentence
    clauses = denied_clauses(own, one)
    for at, pair in enumerate(paired.pairs):
        if pair is None or (at not in known and own.clauses[at] not in clauses):
            continue
        unit = paired.units[pair.unit]
        if pair.at in odd(unit.text, unit.lang) and own.tokens[at].stem:
            return True
        if at in known and is_awaited(own, one, unit, pair.at):
            return True
        if at in known and (pair.kind == "against" or negates(unit, pair.at) or _is_denied(unit, pair.at)):
            return True
    return any(_is_negated_somewhere(paired, own.tokens[at].stem) for at in known)


def is_awaited(own: Reading, one: Negation, unit: Reading, at: int) -> bool:
    """Whether the sentence says "not yet" of what the unit plans, hopes or leaves open."""
    near = own.tokens[one.start : one.end + 3]
    return any(token.plain in _YET for token in near) and mood(unit.text, unit.lang, at) in _OPEN


def denied_clauses(own: Reading, one: Negation) -> frozenset[int]:
    """The clauses of a negation, with those that complete them."""
    clauses = {own.clauses[at] for at in (*one.anchors, one.start)}
    return frozenset(clauses | {clause + 1 for clause in clauses if clause + 1 in _completing(own)})


def _completing(own: Reading) -> frozenset[int]:
    return frozenset(own.clauses[at] for at, token in enumerate(own.tokens) if token.plain in _COMPLETING)


def _is_denied(unit: Reading, at: int) -> bool:
    """Whether a word denies by its meaning in the clause of a token, or above it in its sentence."""
    if is_softened(unit, at):
        return True
    parsed, start = told(unit.text, unit.lang), unit.tokens[at].start
    if parsed is None:
        return False
    found = zip(parsed.words, parsed.standings, strict=True)
    return any(word.start == start and standing.denied for word, standing in found)


def _is_negated_somewhere(paired: Pairing, stem: str) -> bool:
    return any(unit.tokens[at].stem == stem for unit in paired.units for at in odd(unit.text, unit.lang))


def negates(reading: Reading, at: int, unit: Reading | None = None) -> bool:
    """Whether a token is negated, or another one of its clause.

    With a unit, not by a word ("le refus de") that stands there too.
    """
    turned = odd(reading.text, reading.lang)
    if at in turned:
        return True
    clauses, told = {reading.clauses[at]}, {token.plain for token in unit.tokens} if unit else set[str]()
    clauses |= {clause - 1 for clause in clauses & _completing(reading)}
    return any(
        reading.clauses[anchor] in clauses and anchor in turned
        for one in negations(reading.text, reading.lang)
        if not (one.lexical and reading.tokens[one.start].plain in told)
        for anchor in (*one.anchors, one.start)
    )
