"""Maximal marginal relevance: units near the centre of the story and far from those already taken."""

from collections.abc import Iterator

import numpy as np

from digest.summarizers.ranking import STEPS, Ranking
from digest.summarizers.terms import Terms

__all__ = ["MarginalRelevance"]

_DECIMALS = 9  # gains that differ by less differ by the order of additions


class MarginalRelevance(Ranking):
    """Takes ever the unit with most relevance, less its likeness to the nearest of those before it.

    Source: Carbonell & Goldstein (1998). Without a query, relevance is the cosine with the centroid of all
    units. Weights are (1 + log tf) · (log((1 + n) / (1 + df)) + 1), units have length 1. `relevance`, 0 to
    1, is the part that it has against novelty (the paper's lambda).
    """

    name = "mmr"

    def __init__(self, *, relevance: float = 0.7) -> None:
        """0.7 leaves the most relevant unit first and passes over what retells it.

        Raises ValueError for a relevance beyond 0 to 1.
        """
        if not 0 <= relevance <= 1:
            raise ValueError(f"relevance is 0 to 1, not {relevance}")
        self._relevance = relevance

    def order(self, terms: Terms) -> Iterator[int]:
        """The units as they are taken."""
        count = terms.shape[0]
        weights = (1 + np.log(terms.times)) * (np.log((1 + count) / (1 + terms.spread)) + 1)[terms.term]
        lengths = np.sqrt(np.bincount(terms.unit, weights**2, minlength=count))
        values = weights / lengths[terms.unit]
        rows = terms.matrix(values)
        centre = np.bincount(terms.term, values, minlength=terms.shape[1])
        worth = self._relevance * (rows @ centre) / (np.sqrt(centre @ centre) or 1.0)
        nearest = np.zeros(count)
        for _ in range(min(count, STEPS)):
            best = int(np.round(worth - (1 - self._relevance) * nearest, _DECIMALS).argmax())
            yield best
            worth[best] = -np.inf
            own, row = slice(terms.starts[best], terms.starts[best + 1]), np.zeros(terms.shape[1])
            row[terms.term[own]] = values[own]
            nearest = np.maximum(nearest, rows @ row)
