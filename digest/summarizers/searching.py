"""The best set of units within a budget, by what the set is worth as a whole."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from digest.summarizers.selection import Candidate, near_repeats, shingles

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Places", "best_set", "rows"]

_WIDTH = 8  # sets that are carried on
_OFFERED = 45  # units, the best by themselves, that may join others
_DECIMALS = 9  # scores that differ by less differ by the order of additions

Places = tuple[int, ...]
_Score = Callable[["NDArray[np.intp]"], "NDArray[np.float64]"]


def best_set(units: Sequence[Candidate], budget: int, score: _Score, *, least: float = 0) -> Places:
    """The places of the units (at least one), ascending, of the best set that a beam search finds.

    A set is one unit of any length, or units that fit the budget together and of which no two nearly repeat.
    One of fewer than `least` words wins only where the search finds none of more. `score` takes sets as
    `rows` makes them and gives one number for each; ties go to the set of fewer, then of earlier units.
    """

    def rank(scored: tuple[float, Places]) -> tuple[bool, float]:
        return sum(len(units[place].words) for place in scored[1]) >= least, scored[0]

    level = _by_score([(place,) for place in range(len(units))], score, len(units))
    offered = sorted(place for _, (place,) in level[:_OFFERED])
    repeated = _repeats(units, offered)
    best = max(level, key=rank)
    while grown := set(_grown([places for _, places in level[:_WIDTH]], units, offered, budget, repeated)):
        level = _by_score(sorted(grown), score, len(units))
        best = max(best, *level, key=rank)
    return best[1]


def rows(sets: Sequence[Places], count: int) -> "NDArray[np.intp]":
    """The sets as rows of one length, filled up with `count`."""
    longest = max(map(len, sets))
    filled = chain.from_iterable((*places, *[count] * (longest - len(places))) for places in sets)
    return np.fromiter(filled, np.intp, longest * len(sets)).reshape(-1, longest)


def _by_score(sets: Sequence[Places], score: _Score, count: int) -> list[tuple[float, Places]]:
    scored = zip(np.round(score(rows(sets, count)), _DECIMALS).tolist(), sets, strict=True)
    return sorted(scored, key=lambda each: -each[0])


def _repeats(units: Sequence[Candidate], offered: Sequence[int]) -> Callable[[int], list[int]]:
    """What tells which of the units that are offered nearly repeat a unit."""
    runs = {place: shingles(units[place].words) for place in offered}

    @cache
    def repeated(place: int) -> list[int]:
        own = runs[place] if place in runs else shingles(units[place].words)
        return [other for other in offered if near_repeats(own, runs[other])]

    return repeated


def _grown(
    sets: Sequence[Places],
    units: Sequence[Candidate],
    offered: Sequence[int],
    budget: int,
    repeated: Callable[[int], list[int]],
) -> Iterator[Places]:
    """Each set with each of the units that are offered, where it fits."""
    for places in sets:
        left = budget - sum(len(units[place].words) for place in places)
        barred = set(places).union(*(repeated(place) for place in places))
        for place in offered:
            if place not in barred and len(units[place].words) <= left:
                yield tuple(sorted((*places, place)))
