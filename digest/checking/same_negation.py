"""Same negation: whether a source negates what a sentence negates, if not in the same words."""

from digest.annotating.syntax import Word
from digest.checking.clause_polarity import is_softened
from digest.checking.grammar import grammar
from digest.checking.moods import mood
from digest.checking.negators import has_negator
from digest.checking.pairing import Pair, Pairing
from digest.checking.reading import Reading
from digest.checking.scopes import Negation, negations, odd
from digest.checking.standing import Standing, told

__all__ = [
    "denied_clauses",
    "has_negation",
    "is_awaited",
    "is_denier",
    "negates",
    "same_denial",
    "stands_denied",
]

_COMPLETING = frozenset(["as", "comme"])  # not treating the death as suspicious: as not suspicious
_YET = frozenset(["encore", "toujours", "yet", "still"])
_OPEN = frozenset(["weak", "plan", "future", "conditional", "hearsay"])


def has_negation(paired: Pairing, one: Negation, known: list[int]) -> bool:
    """Whether the source negates the same, by a contrary word or elsewhere in its clause too."""
    own = paired.sentence
    if (same := same_denial(paired, one)) is not None:
        unit = paired.units[same.unit]
        return negates(unit, same.at) or stands_denied(unit, same.at) or is_awaited(own, one, unit, same.at)
    if has_negator(paired, one, known):
        return True
    clauses = denied_clauses(own, one)
    told = [at for at in range(len(own.tokens)) if at in known or own.clauses[at] in clauses]
    if any(_is_negated(paired, one, at, is_own=at in known) for at in told):
        return True
    return any(_is_negated_somewhere(paired, own.tokens[at].stem) for at in known)


def _is_negated(paired: Pairing, one: Negation, at: int, *, is_own: bool) -> bool:
    """Whether the source negates a word of a denied clause (`is_own`: what is negated), or its contrary."""
    own, pair = paired.sentence, paired.pairs[at]
    if pair is None:
        return False
    unit, is_told = paired.units[pair.unit], bool(own.tokens[at].stem)
    if is_told and (pair.at in odd(unit.text, unit.lang) or (pair.kind == "against" and at > one.start)):
        return True  # "aucun n'est grièvement blessé": légèrement
    if not is_own:
        return False
    denied = pair.kind == "against" or negates(unit, pair.at) or _is_denied(unit, pair.at)
    return denied or is_awaited(own, one, unit, pair.at)


def same_denial(paired: Pairing, one: Negation) -> Pair | None:
    """Where the negated verb denies by its meaning, the same one of the source: "n'a pas démenti"."""
    pair = paired.pairs[one.anchors[0]]
    if pair is None or pair.kind == "against" or not is_denier(paired.sentence, one.anchors[0]):
        return None
    unit = paired.units[pair.unit]
    return pair if is_denier(unit, pair.at) and not _is_noun(unit, pair.at) else None


def is_denier(reading: Reading, at: int) -> bool:
    """Whether a token denies by its meaning what it leads."""
    return grammar(reading.lang).denier.fullmatch(reading.tokens[at].plain) is not None


def _is_noun(reading: Reading, at: int) -> bool:
    """Whether a token is a noun, by the parser or by the article before it: "un interdit clair"."""
    rules, before = grammar(reading.lang), reading.tokens[at - 1].plain if at else ""
    led = before in rules.words["determiners"] - rules.words["clitics"] - rules.words["links"]
    return led or any(word.pos == "NOUN" for word, _ in _told(reading, at))


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
    return is_softened(unit, at) or stands_denied(unit, at)


def stands_denied(unit: Reading, at: int) -> bool:
    """Whether a word above a token, or its own negation, denies it."""
    return any(standing.denied for _, standing in _told(unit, at))


def _told(reading: Reading, at: int) -> list[tuple[Word, Standing]]:
    """A token as the parser has it; nothing in a language without one."""
    parsed, start = told(reading.text, reading.lang), reading.tokens[at].start
    found = zip(parsed.words, parsed.standings, strict=True)
    return [each for each in found if each[0].start == start]


def _is_negated_somewhere(paired: Pairing, stem: str) -> bool:
    return any(unit.tokens[at].stem == stem for unit in paired.units for at in odd(unit.text, unit.lang))


def negates(reading: Reading, at: int, unit: Reading | None = None) -> bool:
    """Whether a token is negated, or another one of its clause.

    A word that denies by its meaning does not negate itself; with a unit, nor does one ("le refus de") that
    stands there too.
    """
    turned = odd(reading.text, reading.lang)
    if at in turned:
        return True
    clauses, told = {reading.clauses[at]}, {token.plain for token in unit.tokens} if unit else set[str]()
    clauses |= {clause - 1 for clause in clauses & _completing(reading)}
    return any(
        reading.clauses[anchor] in clauses and anchor in turned
        for one in negations(reading.text, reading.lang)
        if not (one.lexical and (one.start == at or reading.tokens[one.start].plain in told))
        for anchor in (*one.anchors, one.start)
    )
