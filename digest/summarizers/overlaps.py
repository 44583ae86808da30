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

    Each pair of equal terms of two units counts 1, over log(size) + log(other size). A long text has no
    such matrix (`dense` is None): as the similarity depends on the sizes only by the sum of their
    logarithms, `times` adds up the units of each size first, and its cost grows with the text alone.
    """

    def __init__(self, terms: Terms, *, lone: float) -> None:
        """`lone` is what two units of one term each are divided by, whose logarithms are 0."""
        self._terms = terms
        counts = terms.matrix(terms.times.astype(np.float64))
        if terms.is_small:
            norms = _norms(np.maximum(1, terms.sizes), lone)
            self.dense: NDArray[np.float64] | None = np.asarray(counts @ counts.T) / norms
        else:
            sizes, self._kind = np.unique(np.clip(terms.sizes, 1, _LONGEST), return_inverse=True)
            self._norms, self._counts, self.dense = _norms(sizes, lone), counts, None

    def times(self, vector: "NDArray[np.float64]") -> "NDArray[np.float64]":
        """The product of the matrix and a vector of n."""
        if self.dense is not None:
            return np.asarray(self.dense.dot(vector))
        terms, kinds = self._terms, len(self._norms)
        cells = self._kind[terms.unit] * terms.shape[1] + terms.term
        sums = np.bincount(cells, terms.times * vector[terms.unit], minlength=kinds * terms.shape[1])
        shared = np.asarray(self._counts @ sums.reshape(kinds, -1).T)
        return np.asarray((shared / self._norms[self._kind]).sum(axis=1))

    def own(self) -> "NDArray[np.float64]":
        """The diagonal: the similarity of each unit with itself (n)."""
        if self.dense is not None:
            return self.dense.diagonal()
        squares = np.bincount(self._terms.unit, self._terms.times**2, minlength=self._terms.shape[0])
        return np.asarray(squares / self._norms[self._kind, self._kind])


def _norms(sizes: "NDArray[np.intp]", lone: float) -> "NDArray[np.float64]":
    logs = np.log(sizes)
    norms = logs[:, None] + logs
    norms[norms == 0] = lone
    return norms
