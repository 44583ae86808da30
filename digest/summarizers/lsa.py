"""LSA: units with much weight in the space of all topics."""

from collections.abc import Iterable

import numpy as np

from digest.summarizers.ranking import Ranking, by_rating
from digest.summarizers.terms import Terms

__all__ = ["LatentSemantics"]

_SMOOTH = 0.4  # of the weight that a term has in a unit that does not say it (Manning et al. 2008, 6.4.2)


class LatentSemantics(Ranking):
    """Rates a unit by its length in the latent space of the matrix of terms and units.

    Source: Steinberger & Ježek (2004). As in sumy, whose ratio of reduction is 1, all dimensions are kept.
    The length of a unit in the whole space, each dimension weighted by its singular value, is the length of
    its own column, so that no decomposition is needed (and no noise of one decides between equals).
    """

    name = "lsa"

    def order(self, terms: Terms) -> Iterable[int]:
        """The units by length."""
        weights = _SMOOTH + (1 - _SMOOTH) * terms.times / terms.peaks[terms.unit]
        squares = np.bincount(terms.unit, weights * weights - _SMOOTH**2, minlength=terms.shape[0])
        unsaid = np.where(terms.sizes > 0, _SMOOTH**2 * terms.shape[1], 0.0)
        return by_rating(np.sqrt(squares + unsaid))
