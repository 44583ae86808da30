"""Concepts: terms, or pairs of them, that more than one voice of a story uses."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from digest.summarizers.origins import origins_of
from digest.summarizers.terms import Terms

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Column = NDArray[np.float64]
    Places = NDArray[np.intp]

__all__ = ["Concepts", "pairs_of", "shared_concepts", "voices_of"]

_COVERING = 0.5  # concepts a word; what a summary of the budget could cover at best is reckoned from as many


@dataclass(frozen=True, slots=True)
class Concepts:
    """What units have in common: which unit (n, and one that is empty) holds which concept, and its weights.

    Each of the `weights` (c, 2) is a share of the most that as many words as the budget could cover.
    """

    held: "NDArray[np.bool_]"
    weights: "Column"

    def covered(self, sets: "Places") -> "Column":
        """What each set covers, (s, 2)."""
        held = self.held[sets[:, 0]]
        for column in sets.T[1:]:
            held |= self.held[column]
        return np.asarray(held @ self.weights)


def voices_of(terms: Terms) -> "Places":
    """Who says each unit: its origin; where all units have one, each speaks for itself."""
    origins = origins_of(terms.story)
    voices = np.asarray([origins[unit.article] for unit in terms.units])
    return voices if (voices != voices[0]).any() else np.arange(len(voices))


def pairs_of(terms: Terms) -> tuple["Places", "Places"]:
    """The unit and the number of each pair of terms that follow each other in it."""
    same = terms.by[1:] == terms.by[:-1]
    return terms.by[1:][same], (terms.said[:-1] * terms.shape[1] + terms.said[1:])[same]


def shared_concepts(unit: "Places", concept: "Places", voices: "Places", budget: int) -> Concepts:
    """Those that at least two voices have."""
    _, concept = np.unique(concept, return_inverse=True)
    kinds = int(concept.max(initial=-1)) + 1
    spoken = np.unique(concept * len(voices) + voices[unit])
    spread = np.bincount(spoken // len(voices), minlength=kinds)
    shared = np.flatnonzero(spread > 1)
    held = np.zeros((len(voices) + 1, kinds), dtype=np.bool_)
    held[unit, concept] = True
    weights = np.column_stack([spread[shared], spread[shared] ** 2]).astype(np.float64)
    most = np.sort(weights, axis=0)[::-1][: round(_COVERING * budget)].sum(axis=0)
    return Concepts(held[:, shared], weights / np.maximum(1, most))
