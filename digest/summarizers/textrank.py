"""TextRank: units recommended by the units that share most words with them."""

from collections.abc import Callable, Iterable
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np

from digest.summarizers.overlaps import Overlaps
from digest.summarizers.ranking import Ranking, by_rating
from digest.summarizers.terms import Terms

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["TextRank"]

_Walk = Callable[["NDArray[np.float64]"], "NDArray[np.float64]"]

_DAMPING = 0.85
_CLOSE = 1e-4  # length of the last step; sumy's, which its choices between near equals depend on
_NOT_ZERO = 1e-7  # added to what a unit recommends in all, so that one without any divides by something


class TextRank(Ranking):
    """Rates a unit by PageRank over the words that units share, over the logarithms of their lengths.

    Source: Mihalcea & Tarau (2004). As in sumy, a unit also recommends itself and shared words count as
    often as they are said.
    """

    name = "textrank"

    def order(self, terms: Terms) -> Iterable[int]:
        """The units by rank."""
        count = terms.shape[0]
        overlaps = Overlaps(terms, lone=1.0)
        given = _DAMPING / (overlaps.times(np.ones(count)) + _NOT_ZERO)
        walk = _walk(overlaps, given, (1 - _DAMPING) / count)
        ranks, step = np.full(count, 1 / count), 1.0
        while step > _CLOSE:
            following = walk(ranks)
            change = following - ranks
            step, ranks = sqrt(change.dot(change)), following
        return by_rating(ranks)


def _walk(overlaps: Overlaps, given: "NDArray[np.float64]", chance: float) -> _Walk:
    """One step of the walk; small texts have its whole matrix made once."""
    if overlaps.dense is not None:
        return (overlaps.dense * given + chance).dot
    return lambda ranks: overlaps.times(given * ranks) + chance * ranks.sum()
