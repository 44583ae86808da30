"""Why a unit is worth printing, or not: one number a unit for each reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from digest.summarizers.likeness import Likeness
from digest.summarizers.marks import asks, is_background, opens_on_speech
from digest.summarizers.reports import reports
from digest.summarizers.selection import Candidate
from digest.text.openings import dangles

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Weights", "merit"]

# How soon an opening's advantage fades and how little is too little: best of 2–25 units and of 5–10 stems
# on the training half of OrangeSum, RPM2 and Wikinews together (flat around the optimum).
_FADE = 8.0  # units
_SAYING = 8  # content stems
_LONG = 50  # words; a unit beyond takes the room of two


@dataclass(frozen=True, slots=True)
class Weights:
    """What each reason counts, the first six for a unit, the others against it.

    Found by random search on one half of OrangeSum (40 words), RPM2 (100) and Wikinews (60), the sum of
    ROUGE-1, 2 and L, then rounded with all rows in sight (the optimum is flat). `leaning` and `background`
    are higher than ROUGE asks, for the sake of those who read a unit by itself; `report` came later, the
    most that costs nothing.
    """

    position: float = 1.0
    centrality: float = 0.5
    title: float = 1.0
    agreement: float = 0.5
    figure: float = 0.1
    report: float = 0.1
    leaning: float = 0.3
    background: float = 0.25
    question: float = 0.3
    speech: float = 0.1
    thin: float = 0.8
    long: float = 0.3
    repeat: float = 1.0


def merit(
    units: Sequence[Candidate],
    weights: Weights,
    like: Likeness,
    agreement: "NDArray[np.float64]",
) -> "NDArray[np.float64]":
    """The worth of each unit by itself."""
    texts = [unit.unit.text for unit in units]
    central = like.similarity.sum(axis=1)
    return np.asarray(
        weights.position * np.exp([-unit.index / _FADE for unit in units])
        + weights.centrality * central / (central.max() or 1.0)
        + weights.title * like.title
        + weights.agreement * agreement
        + weights.figure * _marks(any(word[0].isdigit() for word in unit.words) for unit in units)
        - weights.leaning * _marks(dangles(unit.unit.text, unit.lang) for unit in units)
        + weights.report * _marks(reports(unit.unit.text, unit.lang) for unit in units)
        - weights.background * _marks(map(is_background, units))
        - weights.question * _marks(map(asks, texts))
        - weights.speech * _marks(map(opens_on_speech, texts))
        - weights.thin * np.maximum(0.0, 1 - like.sizes / _SAYING)
        - weights.long * np.maximum(0.0, [len(unit.words) / _LONG - 1 for unit in units])
    )


def _marks(answers: Iterable[bool]) -> "NDArray[np.float64]":
    return np.asarray(list(answers), dtype=np.float64)
