"""LexRank: units that resemble many others, which in turn resemble many, matter most."""

from collections.abc import Iterable
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np

from digest.summarizers.ranking import Ranking, by_rating
from digest.summarizers.terms import Terms

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy import sparse

__all__ = ["LexRank"]

_ALIKE = 0.1  # cosine; two units beyond it are neighbours (the paper's threshold)
_CLOSE = 0.1  # length of the last step; sumy's, far from convergence, which its choices depend on
_COMMON = 1000  # units; of a longer text, terms of more of them make no neighbours
_BLOCK = 2_000_000  # products held at once, some 30 MB


class LexRank(Ranking):
    """Rates a unit by its eigenvector centrality among units whose idf-modified cosine is above 0.1.

    Source: Erkan & Radev (2004). As in sumy, a term's frequency is divided by the greatest of its unit, the
    inverse document frequency is log(n / (1 + units with the term)), the walk has no damping and stops
    early. Where no two units are alike, not even with themselves, all rate the same (sumy: not a number).
    Terms that stand in more than 1,000 units tell little: they bring no units together, so that cost grows
    with the length of the text; up to 1,000 units nothing is left out.
    """

    name = "lexrank"

    def order(self, terms: Terms) -> Iterable[int]:
        """The units by centrality."""
        count = terms.shape[0]
        neighbours = _neighbours(terms)
        given = 1 / np.maximum(1.0, neighbours.dot(np.ones(count)))
        walk = neighbours * given if terms.is_small else neighbours @ _diagonal(given)
        ratings, square, step = np.full(count, 1 / count), 1 / count, 1.0
        while step > _CLOSE:
            following = walk.dot(ratings)
            length = sqrt(following.dot(following))
            if not length:
                break
            following /= length
            # the length of the difference, from those of the two (1, but for the first) and their product
            step = sqrt(max(0.0, 1 + square - 2 * following.dot(ratings)))
            ratings, square = following, 1.0
        return by_rating(ratings)


def _neighbours(terms: Terms) -> "NDArray[np.float64] | sparse.csr_array":
    """A matrix of n rows and columns with 1 where two units are alike."""
    units = terms.shape[0]
    values = terms.times / terms.peaks[terms.unit] * np.log(units / (1 + terms.spread))[terms.term]
    if terms.is_small:
        rows = terms.matrix(values)
        products = np.asarray(rows @ rows.T)
        norms = np.sqrt(products.diagonal())
        return np.asarray(products > _ALIKE * norms[:, None] * norms, dtype=np.float64)
    norms = np.sqrt(np.bincount(terms.unit, values * values, minlength=units))
    values /= np.where(norms > 0, norms, 1.0)[terms.unit]
    return _by_blocks(terms, np.where(terms.spread[terms.term] > _COMMON, 0.0, values))


def _by_blocks(terms: Terms, values: "NDArray[np.float64]") -> "sparse.csr_array":
    """The same, some rows at a time, so that the products of all pairs are never held together."""
    from scipy import sparse  # noqa: PLC0415 - heavy, and only long texts need it

    rows = sparse.csr_array(terms.matrix(values))
    rows.eliminate_zeros()
    columns = rows.T.tocsr()
    work = np.cumsum(np.bincount(terms.unit, np.minimum(terms.spread, _COMMON)[terms.term]))
    bounds = np.unique(np.searchsorted(work, np.arange(0, work[-1] + _BLOCK, _BLOCK)))
    blocks = []
    for start, end in pairwise([0, *bounds[1:-1], terms.shape[0]]):
        block = rows[start:end] @ columns
        block.data = np.asarray(block.data > _ALIKE, dtype=np.float32)
        block.eliminate_zeros()
        blocks.append(block)
    return sparse.csr_array(sparse.vstack(blocks))


def _diagonal(values: "NDArray[np.float64]") -> "sparse.csr_array":
    from scipy import sparse  # noqa: PLC0415 - heavy, and only long texts need it

    return sparse.csr_array(sparse.diags_array(values))
