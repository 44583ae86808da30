"""Aligning: the one to three units of a story that a sentence was made of, best first."""

from collections.abc import Sequence

from digest.checking.ground import Ground
from digest.checking.indexing import Index, keys
from digest.checking.reading import Token, tokens

__all__ = ["ground"]

_MOST = 3  # units
_ENOUGH = 0.12  # of the sentence's weight that a further unit must bring
_NEAR = 3  # units apart, in one article: told together
_TOGETHER = 1.15  # how much more such a unit counts


def ground(sentence: str, index: Index) -> Ground:
    """The units that share most with the sentence, each for what the ones before it lack."""
    asked = tuple(token for token in tokens(sentence, index.lang) if token.stem)
    chosen = _cover(asked, index)
    texts = tuple(index.units[number][2] for number in chosen)
    return Ground(index.story, tuple(index.place(number) for number in chosen), texts, index.lang)


def _cover(asked: Sequence[Token], index: Index) -> list[int]:
    candidates = index.best(tuple(asked))
    held = {number: _held(index.tokens(number)) for number in candidates}
    chosen: list[int] = []
    left = list(asked)
    whole = sum(_weight(token, index) for token in asked)
    while left and len(chosen) < _MOST:
        gains = {
            number: _gain(left, held[number], index) * _nearness(number, chosen, index)
            for number in candidates
            if number not in chosen
        }
        if not gains:
            break
        best = min(gains, key=lambda number: (-gains[number], number))
        covered = [token for token in left if not held[best].isdisjoint(keys(token))]
        if not covered or (chosen and gains[best] < _ENOUGH * whole):
            break
        chosen.append(best)
        left = [token for token in left if held[best].isdisjoint(keys(token))]
    return chosen


def _held(unit: Sequence[Token]) -> frozenset[str]:
    return frozenset(key for token in unit for key in keys(token))


def _weight(token: Token, index: Index) -> float:
    return index.weight(token.stem) or 1.0


def _gain(left: Sequence[Token], held: frozenset[str], index: Index) -> float:
    return sum(_weight(token, index) for token in left if not held.isdisjoint(keys(token)))


def _nearness(number: int, chosen: Sequence[int], index: Index) -> float:
    for other in chosen:
        (article, at), (beside, there) = index.place(number), index.place(other)
        if article == beside and abs(at - there) <= _NEAR:
            return _TOGETHER
    return 1.0
