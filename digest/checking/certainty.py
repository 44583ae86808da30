"""Check: what the sources only suppose is not told as proved, known or certain."""

from collections.abc import Iterator

from digest.checking.grammar import Grammar, grammar
from digest.checking.ground import Ground
from digest.checking.nearby import nearby
from digest.checking.reading import Reading, read
from digest.checking.scopes import negations, odd
from digest.models import Lack

__all__ = ["lacks"]

_AFTER = 2  # tokens from the word that proves to its "que"


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """Words that make a certainty ("a prouvé que", "certainement") of what the aligned units suppose.

    None of these units, nor any beside them, may have such a word, and one must leave a doubt.
    """
    own, rules = read(sentence, ground.lang), grammar(ground.lang)
    found = [at for at in range(len(own.tokens)) if _is_certain(own, at, rules)]
    if not found or _is_doubted(own, rules):
        return
    units = [read(text, ground.lang) for text in ground.texts]
    around = [*units, *(read(text, ground.lang) for text in nearby(ground))]
    if any(_proves(unit, at, rules) for unit in around for at in range(len(unit.tokens))):
        return
    doubt = next(
        (one.word for unit in units for one in unit.tokens if rules.supposing.fullmatch(one.plain)), ""
    )
    if doubt:
        token = own.tokens[found[0]]
        yield Lack("modality", sentence[token.start : token.end], token.start, token.end, doubt)


def _is_certain(own: Reading, at: int, rules: Grammar) -> bool:
    if rules.certain.fullmatch(own.tokens[at].plain):
        return True
    after = own.tokens[at + 1 : at + 1 + _AFTER]
    led = rules.proving.fullmatch(own.tokens[at].plain) and any(
        token.plain in rules.words["claims"] for token in after
    )
    return bool(led) and not own.gap(at + 1).strip()


def _is_doubted(own: Reading, rules: Grammar) -> bool:
    """Whether the sentence leaves a doubt or denies something itself: it may well deny the proof."""
    doubts = any(rules.supposing.fullmatch(token.plain) for token in own.tokens)
    return doubts or bool(odd(own.text, own.lang)) or bool(negations(own.text, own.lang))


def _proves(unit: Reading, at: int, rules: Grammar) -> bool:
    word = unit.tokens[at].plain
    return bool(rules.proving.fullmatch(word) or rules.certain.fullmatch(word))
