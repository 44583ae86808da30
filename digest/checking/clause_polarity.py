"""Clause polarity: a clause that tells a negated one without a negation, in whatever words."""

from collections.abc import Collection, Iterator

from digest.checking.counterparts import Counterpart, counterparts
from digest.checking.grammar import grammar
from digest.checking.neighbours import denied_before
from digest.checking.pairing import Pairing
from digest.checking.reading import Reading
from digest.checking.scopes import Negation, negations
from digest.checking.standing import told

__all__ = ["is_first", "is_softened", "negated_clauses", "span_of"]

_BEFORE = frozenset(
    ["jamais", "depuis", "avant", "jusqu", "encore", "never", "since", "before", "until", "yet"]
)
_OPENING = '«“"'
_VERBAL = frozenset(["VerbForm=Fin", "VerbForm=Inf"])
_CORRECTING = frozenset(["mais", "but"])


def negated_clauses(paired: Pairing) -> Iterator[tuple[int, int, str]]:
    """The first and last token of each such clause, and what the source says in its place.

    A clause in which a word denies by its meaning ("a nié que") is left alone, on either side; so is a
    sentence that has a negation, whose words may stand in another clause of it.
    """
    own = paired.sentence
    if negations(own.text, own.lang):
        return
    for one in counterparts(paired):
        said = [each for each in _of_verbs(one.unit, one.other) if _is_amid(paired, one, each)]
        denied = (
            _stands_denied(own, one.own)
            or _softens(own, one.own)
            or denied_before(own, one.own[0])
            or _softens(one.unit, one.other)
        )
        led = grammar(own.lang).words["particles"].isdisjoint(own.tokens[at].plain for at in one.own)
        if said and led and not denied and _says(own, one.own) and not _is_corrected(paired, one, said[0]):
            yield one.own[0], one.own[-1], span_of(one.unit, said[0])


def _is_amid(paired: Pairing, one: Counterpart, said: Negation) -> bool:
    """Whether a negation stands among the words that the sentence has; one behind denies other things."""
    unit = next(number for number, unit in enumerate(paired.units) if unit is one.unit)
    known = (pair for at in one.own if (pair := paired.pairs[at]) and paired.sentence.tokens[at].stem)
    taken = [pair.at for pair in known if pair.unit == unit]
    return said.start < max(taken, default=-1) or not taken or any(at in taken for at in said.anchors)


def _stands_denied(own: Reading, clause: Collection[int]) -> bool:
    """Whether the parser finds a verb of the clause denied: "reste à démontrer"."""
    parsed, starts = told(own.text, own.lang), {own.tokens[at].start for at in clause}
    known = zip(parsed.words, parsed.standings, strict=True)
    return any(word.start in starts and word.pos == "VERB" and its.denied for word, its in known)


def _says(own: Reading, clause: Collection[int]) -> bool:
    """Whether a clause has a verb of its own, or is quoted; any has in a language without a parser."""
    parsed = told(own.text, own.lang)
    start, end = own.tokens[min(clause)].start, own.tokens[max(clause)].end
    if not parsed.words or (own.text[:start].rstrip()[-1:] in _OPENING and start):
        return True
    return any(start <= word.start < end and _VERBAL & word.traits for word in parsed.words)


def _is_corrected(paired: Pairing, one: Counterpart, said: Negation) -> bool:
    """Whether the sentence tells what is put in the denied one's place: "pas la cause mais le signe"."""
    unit = next(number for number, unit in enumerate(paired.units) if unit is one.unit)
    after = [at for at, token in enumerate(one.unit.tokens) if at > said.end and token.plain in _CORRECTING]
    taken = {pair.at for pair in paired.pairs if pair and pair.unit == unit and pair.kind != "against"}
    words = {at for at in taken if one.unit.tokens[at].stem}
    denied = {at for at in words if said.start < at < (after[0] if after else 0)}
    return bool(after) and denied.isdisjoint(said.anchors) and any(at > after[0] for at in words)


def is_first(own: Reading, unit: Reading) -> bool:
    """Whether the unit tells the first of its kind where the sentence denies any before: "n'avait jamais"."""
    first = grammar(own.lang).first
    told, says = (any(first.fullmatch(token.plain) for token in each.tokens) for each in (unit, own))
    return told and not says and any(token.plain in _BEFORE for token in own.tokens)


def is_softened(reading: Reading, at: int) -> bool:
    """Whether a word denies by its meaning in the clause of a token."""
    clause = reading.clauses[at]
    return _softens(reading, [there for there, other in enumerate(reading.clauses) if other == clause])


def span_of(reading: Reading, one: Negation) -> str:
    """The words of a negation, with what it negates."""
    last = max(one.end, *one.anchors, one.start)
    return reading.text[reading.tokens[one.start].start : reading.tokens[last].end]


def _of_verbs(reading: Reading, clause: Collection[int]) -> list[Negation]:
    alone = grammar(reading.lang).words["alone"] - {"not", "never", "cannot"}
    found = negations(reading.text, reading.lang)
    return [one for one in found if _touches(one, clause) and reading.tokens[one.start].plain not in alone]


def _touches(one: Negation, clause: Collection[int]) -> bool:
    return one.start in clause or one.end in clause or any(at in clause for at in one.anchors)


def _softens(reading: Reading, clause: Collection[int]) -> bool:
    rules = grammar(reading.lang)
    words = [reading.tokens[at].plain for at in clause]
    unreal = "pu" in words and not rules.words["conditionals"].isdisjoint(words)  # aurait pu: has not
    denies = any(rules.denier.fullmatch(word) or word in rules.words["nouns_of_negation"] for word in words)
    return unreal or denies
