"""Sets of units to learn from, and what each is worth against the references."""

import re
import unicodedata
import zlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from digest.summarizers.searching import Places
from digest.summarizers.selection import near_repeats, shingles
from digest.summarizers.terms import Terms
from digest.text.ngrams import matches

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["practice", "worth"]

_SEED = 13
_MOST = 500  # sets of a story; all of them where there are no more
_TRIES = 3 * _MOST
_FADES = (1.0, 4.0, 20.0, 100.0)  # units; how much sets of early ones are preferred, drawn anew for each

Apart = Callable[[int, Places], bool]


def practice(terms: Terms, budget: int, least: float) -> list[Places]:
    """Sets of at least `least` words within the budget: all, or a sample that is the same in every run."""
    apart = _apart(terms)
    words = terms.words
    level: list[Places] = [(place,) for place in range(len(words))]
    found = list(level)
    while level and len(found) <= _MOST:
        level = [
            (*places, other)
            for places in level
            for other in range(places[-1] + 1, len(words))
            if sum(words[place] for place in places) + words[other] <= budget and apart(other, places)
        ]
        found += level
    if len(found) > _MOST:
        found = _sample(terms, budget, apart)
    return [places for places in found if sum(words[place] for place in places) >= least]


def _sample(terms: Terms, budget: int, apart: Apart) -> list[Places]:
    """Random sets, grown unit by unit, each size of them kept."""
    chance = np.random.default_rng([_SEED, zlib.crc32(terms.story.id.encode())])
    index = np.asarray([unit.index for unit in terms.units])
    found: dict[Places, None] = {}
    for _ in range(_TRIES):
        early = np.exp(-index / chance.choice(_FADES)) + 1e-9
        order = chance.choice(len(index), size=len(index), replace=False, p=early / early.sum())
        places: Places = ()
        left = budget
        for place in order.tolist():
            if (terms.words[place] <= left or not places) and apart(place, places):
                places, left = tuple(sorted((*places, place))), left - terms.words[place]
                found[places] = None
        if len(found) >= _TRIES:
            break
    return list(found)


def _apart(terms: Terms) -> Apart:
    """Whether a unit nearly repeats none of a set."""
    runs = [shingles(unit.words) for unit in terms.units]
    repeated = {
        (one, other)
        for one in range(len(runs))
        for other in range(one)
        if near_repeats(runs[one], runs[other])
    }
    return lambda place, places: not any((max(place, o), min(place, o)) in repeated for o in places)


def worth(terms: Terms, sets: Sequence[Places], references: Sequence[str]) -> "NDArray[np.float64]":
    """ROUGE-1 and ROUGE-2 of each set in points, added, the mean over the references (s)."""
    chosen = np.zeros((len(sets), len(terms.units)))
    for row, places in enumerate(sets):
        chosen[row, list(places)] = 1
    spoken = [_words(unit.unit.text) for unit in terms.units]
    return 100 * matches(chosen, spoken, [_words(text) for text in references])


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())
