"""Check: what goes on in the sentence ("still", "déjà") is not what its sources say is over, or never was."""

from collections.abc import Iterator

from digest.checking.clause_polarity import span_of
from digest.checking.grammar import Grammar, grammar
from digest.checking.ground import Ground
from digest.checking.reading import Reading, read
from digest.checking.scopes import Negation, negations
from digest.models import Lack

__all__ = ["lacks"]

_PHASES = (("lasting", "ended"), ("begun", "unbegun"))
_BEFORE, _AFTER = 6, 10  # tokens around a negation, in which what it denies stands
_LEAST, _SHARE = 3, 0.4  # words that the clause has in common with these, and their part of it
_DENIED = 2  # words in common that are enough where one is denied


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The phase adverbs of a clause that an aligned unit denies with the contrary one: ne … plus, never."""
    own, rules = read(sentence, ground.lang), grammar(ground.lang)
    if negations(sentence, ground.lang):
        return
    units = [read(text, ground.lang) for text in ground.texts]
    for phase, contrary in _PHASES:
        told = {token.plain for unit in units for token in unit.tokens}
        found = [at for at, token in enumerate(own.tokens) if token.plain in rules.words[phase] - told]
        for at in found[:1]:
            said = next((said for unit in units for said in _denials(own, at, unit, contrary, rules)), "")
            if said:
                token = own.tokens[at]
                yield Lack("negation", token.word, token.start, token.end, said)


def _denials(own: Reading, at: int, unit: Reading, contrary: str, rules: Grammar) -> Iterator[str]:
    clause = {
        token.stem for number, token in zip(own.clauses, own.tokens, strict=True) if number == own.clauses[at]
    } - {"", own.tokens[at].stem}
    for one in negations(unit.text, unit.lang):
        if _is_contrary(unit, one, contrary, rules):
            near = unit.tokens[max(0, one.start - _BEFORE) : one.end + _AFTER]
            shared = clause & {token.stem for token in near}
            denied = clause & {unit.tokens[there].stem for there in one.anchors}
            if len(shared) >= max(_DENIED if denied else _LEAST, _SHARE * len(clause)):
                yield span_of(unit, one)


def _is_contrary(unit: Reading, one: Negation, contrary: str, rules: Grammar) -> bool:
    near = unit.tokens[one.start : one.end + 2]
    return any(token.plain in rules.words[contrary] for token in near)
