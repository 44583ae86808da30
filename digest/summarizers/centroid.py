"""The units that say most of what the story says, without repeats."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from digest.models import Place, Story, Summary, Worth
from digest.summarizers.likeness import Likeness, agreement, likeness_of
from digest.summarizers.origins import once_an_origin, origins_of
from digest.summarizers.selection import (
    Candidate,
    Selection,
    candidates,
    openings,
    summary_of,
)
from digest.summarizers.signals import Weights, merit
from digest.summarizers.worths import ranked

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Centroid"]

_MOST = 1000  # units of a story that are compared, 8 MB; of more, the openings of its articles
_RETOLD = 0.55  # of the smaller unit's content stems; beyond, one retells the other (0.4 to 0.7 score alike)
_FILLER = 0.4  # of the best merit; a unit below only fills the page (0 to 0.5 score alike)
_DECIMALS = 9  # merits that differ by less differ by the order of additions


class Centroid:
    """Weighs how central a unit is, how early, how near the title, and how many origins agree with it.

    Centrality is the likeness to the centroid of all units (Radev et al. 2004, MEAD); what articles of
    one origin share counts once. Units are then taken one by one, each made less worth by its likeness
    to those already taken (maximal marginal relevance, Carbonell & Goldstein 1998). Options are the
    fields of `Weights`.
    """

    name = "centroid"

    def __init__(self, **weights: float) -> None:
        """`weights` override those of `Weights` by name."""
        self._weights = Weights(**weights)

    def summarize(self, story: Story, budget: int) -> Summary:
        """The best units within the budget."""
        among = candidates(story)
        units = once_an_origin(story, among)
        units = [units[place] for place in openings(units, _MOST)]
        chosen = self._chosen(story, units, budget) if units else ()
        return summary_of(story, self.name, chosen, among)

    def worths(self, story: Story, budget: int) -> dict[Place, Worth]:
        """The merit of each unit by itself, before what was taken makes it less worth."""
        del budget
        units = once_an_origin(story, candidates(story))
        units = [units[place] for place in openings(units, _MOST)]
        if not units:
            return {}
        merits = np.round(self._merits(story, units, likeness_of(story, units)), _DECIMALS)
        order = np.argsort(-merits, kind="stable").tolist()
        return ranked(story, [units[at] for at in order], merits[order].tolist())

    def _merits(self, story: Story, units: list[Candidate], like: Likeness) -> "NDArray[np.float64]":
        origins = origins_of(story)
        agreed = agreement(like.similarity, [origins[unit.article] for unit in units])
        return merit(units, self._weights, like, agreed)

    def _chosen(self, story: Story, units: list[Candidate], budget: int) -> list[Candidate]:
        like = likeness_of(story, units)
        merits = self._merits(story, units, like)
        cost = self._weights.repeat * like.similarity
        cost[like.overlap > _RETOLD] = np.inf
        return _taken(units, merits, cost, budget)


def _taken(
    units: Sequence[Candidate],
    merits: "NDArray[np.float64]",
    cost: "NDArray[np.float64]",
    budget: int,
) -> list[Candidate]:
    """The best unit, then ever the best of the rest: its merit less its greatest cost beside one taken."""
    selection = Selection(budget)
    worth = np.where(merits < min(_FILLER * merits.max(), merits.max()), -np.inf, merits)
    dearest = np.zeros(len(units))
    for _ in units:
        gain = np.round(worth - dearest, _DECIMALS)
        best = int(np.argmax(gain))
        if gain[best] == -np.inf:
            break
        worth[best] = -np.inf
        if selection.takes(units[best]):
            dearest = np.maximum(dearest, cost[best])
    return selection.chosen
