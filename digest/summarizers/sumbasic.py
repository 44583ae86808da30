"""SumBasic: units made of the words that are said most, ever less of those already told."""

from collections.abc import Iterator

import numpy as np

from digest.summarizers.ranking import STEPS, Ranking
from digest.summarizers.terms import Terms

__all__ = ["SumBasic"]


class SumBasic(Ranking):
    """Takes ever the unit whose terms are likeliest on average, then squares the chance of its terms.

    Source: Nenkova & Vanderwende (2005); Vanderwende et al. (2007). As in sumy, the best of all units is
    taken, not of those with the likeliest term, and a term that the unit says twice is squared twice.
    """

    name = "sumbasic"

    def order(self, terms: Terms) -> Iterator[int]:
        """The units as they are taken."""
        count = terms.shape[0]
        taken = np.zeros(count)
        chances = terms.total / max(1, len(terms.said))
        sizes, by, said = np.maximum(1, terms.sizes), terms.by, terms.said
        for _ in range(min(count, STEPS)):
            # added up in reading order, as sumy does, so that equals are equal to the last bit
            means = np.bincount(by, chances[said], count) / sizes
            means -= taken
            best = int(means.argmax())
            yield best
            taken[best] = np.inf
            own, times = terms.of(best)
            chances[own] *= chances[own]
            for told in range(1, int(terms.peaks[best])):
                chances[own[times > told]] **= 2
