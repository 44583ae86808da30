"""Luhn's method: units in which the words that recur stand close together."""

from collections.abc import Iterable

import numpy as np

from digest.summarizers.ranking import Ranking, by_rating
from digest.summarizers.terms import Terms

__all__ = ["Luhn"]

_APART = 4  # words from one significant word to the next of the same cluster, at most


class Luhn(Ranking):
    """Rates a unit by its best cluster of significant words: their number squared, over the words it spans.

    Source: Luhn (1958). As in sumy, every term said twice in the story is significant, a cluster of one
    counts nothing, and three other words may stand between two of a cluster (the paper: four or five).
    """

    name = "luhn"

    def order(self, terms: Terms) -> Iterable[int]:
        """The units by their best cluster."""
        significant = (terms.total[terms.said] > 1).nonzero()[0]
        ratings = [0.0] * terms.shape[0]
        if len(significant):
            places, by = terms.places[significant], terms.by[significant]
            apart = (places[1:] - places[:-1] > _APART) | (by[1:] != by[:-1])
            ends = np.concatenate((apart.nonzero()[0], [len(places) - 1]))
            starts = np.concatenate(([0], ends[:-1] + 1))
            sizes = ends - starts + 1
            clusters = np.where(sizes > 1, sizes**2 / (places[ends] - places[starts] + 1), 0.0)
            for unit, rating in zip(by[starts].tolist(), clusters.tolist(), strict=True):
                ratings[unit] = max(ratings[unit], rating)
        return by_rating(np.array(ratings))
