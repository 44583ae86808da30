"""Reduction: units that share most words with all others."""

from collections.abc import Iterable

import numpy as np

from digest.summarizers.overlaps import Overlaps
from digest.summarizers.ranking import Ranking, by_rating
from digest.summarizers.terms import Terms

__all__ = ["Reduction"]


class Reduction(Ranking):
    """Rates a unit by the sum of its similarities: words shared, over the logarithms of the lengths.

    Source: sumy's method of this name, after Adam Fabish's program; the weighted degree of the graph of
    TextRank (Mihalcea & Tarau 2004). As in sumy, two units of one word each share nothing.
    """

    name = "reduction"

    def order(self, terms: Terms) -> Iterable[int]:
        """The units by their sum."""
        overlaps = Overlaps(terms, lone=np.inf)
        return by_rating(overlaps.times(np.ones(terms.shape[0])) - overlaps.own())
