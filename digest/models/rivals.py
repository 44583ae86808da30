"""Rivals: the units that a story could have printed and did not, what each is worth, and why not."""

from dataclasses import dataclass
from typing import Literal

from digest.models.generation import Place

RivalReason = Literal[
    "question",
    "answer",
    "opinion",
    "corrected",
    "broken",
    "deep",
    "headline",
    "recounted",
    "undated",
    "leaning",
    "repeated",
    "weak",
    "long",
    "full",
    "set",
    "lower",
]


@dataclass(frozen=True, slots=True)
class Worth:
    """What a summarizer holds of a unit: its place among the units that were offered, from 1, and its score.

    The score is None where the summarizer only puts units in order.
    """

    rank: int
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Rival:
    """A unit that is not printed: where it stands, its words, why not.

    `beside` is the printed unit that it repeats; "set" says that it is worth more by itself than a printed
    one, and that others were worth more together. `worth` is None where the summarizer was not asked of
    it, or says nothing.
    """

    place: Place
    text: str
    reason: RivalReason
    beside: Place | None = None
    worth: Worth | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """How the units of a story were chosen: what the printed ones are worth, and the rivals, the best first.

    `offered` is how many units could be printed, `budget` how many words the story had.
    """

    offered: int
    budget: int
    worths: tuple[tuple[Place, Worth], ...]
    rivals: tuple[Rival, ...]

    def worth(self, place: Place) -> Worth | None:
        """What a printed unit is worth, where the summarizer says."""
        return dict(self.worths).get(place)
