"""Term vectors of texts that are already tokenised, and what the texts have in common by them."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = ["Common", "common"]

_DENSE = 60_000  # cells; up to some 80 sentences dense matrices are made and multiplied faster than sparse


class Common(NamedTuple):
    """What n texts have in common with the first k of them, and these with each other.

    `cosines` (n, k) are of TF-IDF vectors, `shared` (k, k) counts different terms, `kinds` (k) those of each.
    """

    cosines: NDArray[np.float64]
    shared: NDArray[np.float64]
    kinds: NDArray[np.float64]


def common(texts: Sequence[Sequence[str]], first: int) -> Common:
    """What texts have in common with the `first` of them.

    A term weighs (1 + log tf) · (log((1 + n) / (1 + df)) + 1); vectors have length 1. Source: the smooth
    inverse document frequency of Salton & Buckley (1988) as scikit-learn writes it.
    """
    number: dict[str, int] = {}
    said = [number.setdefault(term, len(number)) for term in chain.from_iterable(texts)]
    by = np.arange(len(texts)).repeat([len(text) for text in texts])
    cells = by * len(number) + np.asarray(said, dtype=np.intp)
    shape = len(texts), len(number)
    if shape[0] * shape[1] > _DENSE:
        return _common_sparse(cells, shape, first)
    return _common_dense(np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape), first)


def _common_dense(counts: NDArray[np.intp], first: int) -> Common:
    said = counts > 0
    rows = np.where(said, 1 + np.log(np.maximum(1, counts)), 0.0) * _inverse(len(counts), said.sum(axis=0))
    norms = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    rows /= np.where(norms > 0, norms, 1.0)
    held = said[:first].astype(np.float64)
    return Common(rows @ rows[:first].T, held @ held.T, held.sum(axis=1))


def _common_sparse(cells: NDArray[np.intp], shape: tuple[int, int], first: int) -> Common:
    """The same, from the cell of each term that is said."""
    from scipy import sparse  # noqa: PLC0415 - heavy, and only long texts need it

    filled, times = np.unique(cells, return_counts=True)
    places = np.divmod(filled, shape[1])
    text, term = places
    values = (1 + np.log(times)) * _inverse(shape[0], np.bincount(term, minlength=shape[1]))[term]
    norms = np.sqrt(np.bincount(text, values * values, minlength=shape[0]))
    rows = sparse.csr_array((values * (1 / norms[text]), places), shape)
    held = sparse.csr_array((np.ones(len(filled)), places), shape)[:first]
    kinds = np.bincount(text, minlength=shape[0])[:first].astype(np.float64)
    return Common((rows @ rows[:first].T).toarray(), (held @ held.T).toarray(), kinds)


def _inverse(texts: int, frequency: NDArray[np.intp]) -> NDArray[np.float64]:
    """The weight of each term for how few texts have it."""
    return np.asarray(np.log((1 + texts) / (1 + frequency)) + 1)
