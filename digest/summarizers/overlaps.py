"""How many words two units share, over the logarithms of their lengths: for TextRank and Reduction."""

from typing import TYPE_CHECKING

import numpy as np

from digest.summarizers.terms import Terms

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Overlaps"]

_LONGEST = 200  # terms; in a long text a longer unit counts as one of 200, which bounds memory


class Overlaps:
    """The symmetric matrix of n rows and columns of the similarity of Mihalcea & Tarau (2004).

    A pair of words that two units share counts 1, over log(size) + log(other size) in terms. A
    long text has no such matrix: as the
    similarity depends on the units' sizes only by their sum of logarithms, `times` adds up the units of
    each size first, and its cost grows with the text alone.
    """

    def __init__(self, terms: Terms, *, lone: float) -> None:
        """`lone` is what a word counts that two units of nothing else share."""
        self._terms = terms
        sizes = np.maximum(1, terms.sizes if terms.is_small else np.minimum(terms.sizes, _LONGEST))
        self._kinds, self._kind = np.unique(sizes, return_inverse=True)
        logs = np.log(self._kinds)
        norms = logs[:, None] + logs
        self._weights = np.where(norms > 0, 1 / np.where(norms > 0, norms, 1.0), lone)
        self._counts = terms.matrix(terms.times.astype(np.float64))
        self.dense: NDArray[np.float64] | None = None
        if terms.is_small:
            shared = np.asarray(self._counts @ self._counts.T)
            self.dense = shared * self._weights[self._kind[:, None], self._kind]

    def times(self, vector: "NDArray[np.float64]") -> "NDArray[np.float64]":
        """The product of the matrix and a vector of n."""
        if self.dense is not None:
            return np.asarray(self.dense @ vector)
        terms, kinds = self._terms, len(self._kinds)
        cells = self._kind[terms.unit] * terms.shape[1] + terms.term
        sums = np.bincount(cells, terms.times * vector[terms.unit], minlength=kinds * terms.shape[1])
        shared = self._counts @ sums.reshape(kinds, -1).T
        return np.asarray(np.einsum("ij,ij->i", shared, self._weights[self._kind]))

    def own(self) -> "NDArray[np.float64]":
        """The diagonal: the similarity of each unit with itself (n)."""
        squares = np.bincount(self._terms.unit, self._terms.times**2, minlength=self._terms.shape[0])
        return np.asarray(squares * self._weights[self._kind, self._kind])
