"""Pairing: each token of a sentence with the one that it comes from, in the units that support it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from digest.checking.ground import Ground
from digest.checking.likeness import Likeness, likenesses
from digest.checking.reading import Reading, read

__all__ = ["Pair", "Pairing", "chain_weight", "pairing"]

_RUN = 0.5  # what a pair weighs more right after another: words stay together
_AROUND = 5  # tokens on both sides that decide which unit a token comes from
_OWN = 2.0  # times that a token's own weight counts beside its neighbours'
_KEPT = 16  # sentences; every check asks for the same one

_Found = list[dict[int, tuple[float, Likeness]]]


@dataclass(frozen=True, slots=True)
class Pair:
    """The token `at` of the ground's text number `unit`, and how far it says the same.

    `moved` says that it stands in another order than its neighbours: the words were put around.
    """

    unit: int
    at: int
    kind: Likeness
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Pairing:
    """A sentence, the texts of its ground, and the pair of each of its tokens, None where it has none."""

    sentence: Reading
    units: tuple[Reading, ...]
    pairs: tuple[Pair | None, ...]


def pairing(sentence: str, ground: Ground) -> Pairing:
    """The tokens of a sentence paired with those of its ground; made once for all the checks."""
    return _pairing(sentence, ground.texts, ground.lang)


@lru_cache(_KEPT)
def _pairing(sentence: str, texts: tuple[str, ...], lang: str) -> Pairing:
    asked = read(sentence, lang)
    units = tuple(read(text, lang) for text in texts)
    each = [_with_unit(asked, unit, number) for number, unit in enumerate(units)]
    pairs = tuple(
        _chosen(at, [column for column, _ in each], [s for _, s in each]) for at in range(len(asked.tokens))
    )
    return Pairing(asked, units, pairs)


def _with_unit(asked: Reading, unit: Reading, number: int) -> tuple[list[Pair | None], list[float]]:
    """The pairs with one unit, and the weight of each token's neighbourhood there."""
    found = likenesses(asked, unit)
    chain = _chain(found, len(unit.tokens))
    pairs: list[Pair | None] = [None] * len(found)
    for at, other in chain.items():
        pairs[at] = Pair(number, other, found[at][other][1])
    used = set(chain.values())
    for at, options in enumerate(found):
        if pairs[at] is None and asked.tokens[at].stem:
            pairs[at] = _moved(at, options, chain, used, number)
    weights = [found[at][pair.at][0] if pair else 0.0 for at, pair in enumerate(pairs)]
    around = [sum(weights[max(0, at - _AROUND) : at + _AROUND + 1]) for at in range(len(weights))]
    return pairs, [near + _OWN * own for near, own in zip(around, weights, strict=True)]


def _moved(
    at: int, options: dict[int, tuple[float, Likeness]], chain: dict[int, int], used: set[int], number: int
) -> Pair | None:
    """The likest token out of the order, the nearest to where the sentence's neighbours come from."""
    near = [chain[other] for other in range(at - _AROUND, at + _AROUND + 1) if other in chain]
    best: tuple[float, int, int] | None = None
    for other, (weight, _) in options.items():
        if other not in used:
            distance = min((abs(other - there) for there in near), default=0)
            best = min(best or (0.0, 0, 1 << 30), (-weight, distance, other))
    if best is None:
        return None
    return Pair(number, best[2], options[best[2]][1], moved=True)


def _chosen(at: int, columns: Sequence[list[Pair | None]], supports: Sequence[list[float]]) -> Pair | None:
    """The pair with the unit that most of the words around come from."""
    known = [number for number, column in enumerate(columns) if column[at] is not None]
    if not known:
        return None
    return columns[max(known, key=lambda number: (supports[number][at], -number))][at]


def chain_weight(found: _Found, length: int) -> float:
    """How much the heaviest pairs weigh that stand in the order of both texts."""
    return _rows(found, length)[0][-1][-1]


def _chain(found: _Found, length: int) -> dict[int, int]:
    """The heaviest pairs in the order of both texts (Needleman and Wunsch 1970, without a price of gaps)."""
    return _traced(*_rows(found, length), length)


def _rows(found: _Found, length: int) -> tuple[list[list[float]], list[dict[int, float]]]:
    """The best weight up to each pair of places, row by row, and the pairs that could be taken there."""
    rows = [[0.0] * (length + 1)]
    taken: list[dict[int, float]] = []
    for options in found:
        above = rows[-1]
        row, here = above, {}
        if options:
            before = taken[-1] if taken else {}
            for other, (weight, _) in options.items():
                here[other] = above[other] + weight + (_RUN if other - 1 in before else 0.0)
            row = _filled(above, here, length)
        rows.append(row)
        taken.append(here)
    return rows, taken


def _filled(above: list[float], here: dict[int, float], length: int) -> list[float]:
    row, best = [0.0], 0.0
    for other in range(length):
        best = max(best, above[other + 1], here.get(other, 0.0))
        row.append(best)
    return row


def _traced(rows: list[list[float]], taken: list[dict[int, float]], length: int) -> dict[int, int]:
    chain: dict[int, int] = {}
    at, other = len(taken), length
    while at and other:
        value = rows[at][other]
        if value == rows[at - 1][other]:
            at -= 1
        elif value == rows[at][other - 1]:
            other -= 1
        else:
            chain[at - 1] = other - 1
            at, other = at - 1, other - 1
    return chain
