"""Unfounded negations: those of a sentence where its source denies nothing that the sentence speaks of."""

from collections.abc import Iterator

from digest.checking.attesting import attested
from digest.checking.clause_polarity import is_first
from digest.checking.grammar import Grammar, grammar
from digest.checking.ground import Ground
from digest.checking.likeness import likenesses
from digest.checking.nearby import nearby
from digest.checking.reading import Reading, Token, read
from digest.checking.same_negation import denied_clauses, is_awaited, negates
from digest.checking.scopes import Negation, negations, odd
from digest.models import Lack

__all__ = ["lacks"]

_TOLD = 0.5  # of the words of the denied clause; a unit with fewer of them is no evidence against it
_COMPLETING = frozenset(["que", "qu", "that"])  # rien ne permet de dire que …


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """A negation for which no clause of the aligned units, or of those beside them, stands in.

    Such a clause says a word of the denied one and denies it in any way (pas, sans, refuser, seul), or says
    the contrary of one. Of 140 true sentences with a negation that people wrote of an article 7 have none.
    """
    own = read(sentence, ground.lang)
    units = [read(text, ground.lang) for text in (*ground.texts, *nearby(ground))]
    for one in negations(sentence, ground.lang):
        if _is_other(own, one) or odd(sentence, ground.lang).isdisjoint(one.anchors):
            continue
        asked = _asked(own, one)
        if any(is_first(own, unit) for unit in units) or _is_told(own, one, ground):
            continue
        if any(map(_denied, units[:1])):
            continue  # told in other words by the unit that says most; other checks ask whether of the same
        if not any(_is_told_of(own, asked, unit) for unit in units):
            continue
        if asked and not any(_is_founded(own, one, asked, unit) for unit in units):
            first, last = own.tokens[one.start], own.tokens[max(one.end, *one.anchors)]
            yield Lack("negation", sentence[first.start : last.end], first.start, last.end, "")


def _is_told(own: Reading, one: Negation, ground: Ground) -> bool:
    """Whether any unit of the story denies the same verb."""
    return any(attested(own, at, ground, negates, share=0) for at in one.anchors[:1])


def _is_other(own: Reading, one: Negation) -> bool:
    """Whether it denies by its meaning, or another denial ("n'exclut pas"), or tells an aim."""
    rules, first = grammar(own.lang), own.tokens[one.start]
    denies = any(rules.denier.fullmatch(own.tokens[at].plain) for at in one.anchors)
    before = own.tokens[one.start - 1].plain if one.start else ""
    return one.lexical or denies or first.plain == "non" or before in {"pour", "to"}


def _asked(own: Reading, one: Negation) -> list[int]:
    """The words with a meaning of the clause that is denied, without its names."""
    clauses = denied_clauses(own, one)
    return [
        at
        for at, token in enumerate(own.tokens)
        if own.clauses[at] in clauses and token.stem and not token.capital
    ]


def _is_told_of(own: Reading, asked: list[int], unit: Reading) -> bool:
    """Whether a unit tells of enough of what the denied clause says for its denial to be told there too."""
    like = likenesses(own, unit)
    return sum(bool(like[at]) for at in asked) >= _TOLD * len(asked)


def _is_founded(own: Reading, one: Negation, asked: list[int], unit: Reading) -> bool:
    like, denied = likenesses(own, unit), _denied(unit)
    if any(is_awaited(own, one, unit, there) for at in one.anchors for there in like[at]):
        return True
    found = [(there, kind) for at in asked for there, (_, kind) in like[at].items()]
    return any(kind == "against" or unit.clauses[there] in denied for there, kind in found)


def _denied(unit: Reading) -> frozenset[int]:
    """The clauses of a text that deny something."""
    rules = grammar(unit.lang)
    found = {at for one in negations(unit.text, unit.lang) for at in (one.start, one.end, *one.anchors)}
    found |= {at for at, token in enumerate(unit.tokens) if _denies(token, rules)}
    clauses = {unit.clauses[at] for at in found}
    excepting = {at for at, token in enumerate(unit.tokens) if token.plain in rules.words["excepting"]}
    clauses |= {unit.clauses[at] - 1 for at in excepting}
    opened = {unit.clauses[at] for at, token in enumerate(unit.tokens) if token.plain in _COMPLETING}
    return frozenset(clauses | {clause + 1 for clause in clauses if clause + 1 in opened})


def _denies(token: Token, rules: Grammar) -> bool:
    listed = rules.words["nouns_of_negation"] | rules.words["alone"] | rules.words["particles"]
    kinds = (rules.denier, rules.limiting)
    return token.plain in listed or any(kind.fullmatch(token.plain) for kind in kinds)
