"""Correlations of scores with what people said, over all articles at once."""

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

__all__ = ["MEASURES", "summary_level", "system_level"]

MEASURES = ("kendall", "pearson", "spearman")

Matrix = NDArray[np.float64]


def summary_level(scores: Matrix, told: Matrix) -> tuple[float, float, float]:
    """Each of `MEASURES` between rows of two matrices (articles, systems), the mean over rows.

    A row with one value only on either side says nothing and is left out; nan where none is left.
    """
    varied = (np.ptp(scores, axis=1) > 0) & (np.ptp(told, axis=1) > 0)
    if not varied.any():
        return (np.nan, np.nan, np.nan)
    one, other = scores[varied], told[varied]
    ranks = [rankdata(side, axis=1) for side in (one, other)]
    kendall, pearson, spearman = (_kendall(one, other), _pearson(one, other), _pearson(ranks[0], ranks[1]))
    return float(kendall.mean()), float(pearson.mean()), float(spearman.mean())


def system_level(scores: Matrix, told: Matrix) -> tuple[float, float, float]:
    """Each of `MEASURES` between the systems' means; nan where some score is missing."""
    return summary_level(scores.mean(axis=0, keepdims=True), told.mean(axis=0, keepdims=True))


def _pearson(one: Matrix, other: Matrix) -> Matrix:
    one, other = one - one.mean(axis=1, keepdims=True), other - other.mean(axis=1, keepdims=True)
    return np.asarray((one * other).sum(axis=1) / np.sqrt((one**2).sum(axis=1) * (other**2).sum(axis=1)))


def _kendall(one: Matrix, other: Matrix) -> Matrix:
    """Kendall's τ-b: pairs in the same order less those in the other, over those that are no ties."""
    signs = [np.sign(side[:, :, None] - side[:, None, :]) for side in (one, other)]
    untied = [np.abs(side).sum(axis=(1, 2)) for side in signs]
    return np.asarray((signs[0] * signs[1]).sum(axis=(1, 2)) / np.sqrt(untied[0] * untied[1]))
