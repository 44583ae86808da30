"""KLSum: units that bring the words of the summary nearest to those of the story."""

from collections.abc import Iterator

import numpy as np

from digest.summarizers.ranking import STEPS, Ranking
from digest.summarizers.terms import Terms

__all__ = ["KullbackLeibler"]

_DECIMALS = 12  # divergences that differ by less differ by the order of additions


class KullbackLeibler(Ranking):
    """Takes ever the unit that leaves the least divergence of the story's terms from the summary's.

    Source: Haghighi & Vanderwende (2009). As in sumy, only the terms of the summary are added up. The
    divergence of a story's chances q from the counts S of a summary of N terms is the sum of
    q (log q - log S + log N); of it, only what the next unit changes is computed.
    """

    name = "kl"

    def order(self, terms: Terms) -> Iterator[int]:
        """The units as they are taken."""
        units, count = terms.unit, terms.shape[0]
        chances = terms.total / max(1, len(terms.said))
        untold, told = chances.copy(), np.zeros(terms.shape[1])  # q of terms not in the summary; S
        before = np.log(chances)  # log q of terms not in the summary, log S of those in it
        entry, length, taken = chances[terms.term], 0, np.zeros(count)
        for _ in range(min(count, STEPS)):
            gain = entry * (before[terms.term] - np.log(told[terms.term] + terms.times))
            mass = chances.sum() - untold.sum() + np.bincount(units, untold[terms.term], minlength=count)
            left = np.bincount(units, gain, minlength=count) + mass * np.log(
                np.maximum(1, terms.sizes + length)
            )
            best = int(np.round(left + taken, _DECIMALS).argmin())
            yield best
            taken[best] = np.inf
            own, times = terms.of(best)
            told[own] += times
            before[own], untold[own], length = np.log(told[own]), 0.0, length + int(terms.sizes[best])
