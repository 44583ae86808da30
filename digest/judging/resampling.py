"""What chance alone would make of paired differences: bootstrap intervals, randomisation tests."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digest.judging.numbers import Numbers

__all__ = ["Resampled", "resampled"]

_BLOCK = 2_000_000  # counts or signs that are held at a time, some 50 MB with what makes them
_HELD = 8_000_000  # means that are held at a time, 64 MB; with 10,000 draws those of 800 differences
_ENDS = (2.5, 97.5)  # per cent: 95 % lie between
_DECIMALS = 12  # means that differ by less differ by the order of additions
_EQUAL = 1e-9  # of all that a sum adds up; sums that differ by less are equal

_Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Resampled:
    """The ends of the 95 % interval of a mean difference, and the chance of one as far from nothing."""

    low: float
    high: float
    p: float


def resampled(differences: Sequence[Numbers], *, draws: int, seed: int) -> list[Resampled]:
    """One result for each row of differences, each row with one number for every item, None for no pair.

    All rows share the same draws of items and of signs, so that none depends on the rows beside it.
    """
    if not differences:
        return []
    matrix = np.asarray(differences, dtype=np.float64).T
    at_once = max(1, _HELD // draws)
    found: list[Resampled] = []
    for start in range(0, matrix.shape[1], at_once):
        part = matrix[:, start : start + at_once]
        low, high = _intervals(part, draws, seed)
        chances = _chances(part, draws, seed)
        triples = zip(low.tolist(), high.tolist(), chances.tolist(), strict=True)
        found += [Resampled(*triple) for triple in triples]
    return found


def _intervals(differences: _Floats, draws: int, seed: int) -> tuple[_Floats, _Floats]:
    """Percentile intervals: items are drawn with replacement, a mean is over the drawn that have a pair.

    Source: Efron & Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
    """
    masks, which = np.unique(np.isfinite(differences), axis=1, return_inverse=True)
    pairs = masks.astype(np.float64)
    kept = np.nan_to_num(differences, nan=0.0)
    rng = np.random.Generator(np.random.PCG64(seed))
    means = np.empty((kept.shape[1], draws))
    for block in _blocks(draws, len(kept)):
        counts = _counts(rng, block.stop - block.start, len(kept))
        # a draw that holds no pair at all (two in a billion have none of 20) counts as no difference
        sizes = np.maximum(counts @ pairs, 1.0)
        means[:, block] = ((counts @ kept) / sizes[:, which.ravel()]).T
    low, high = np.percentile(means, _ENDS, axis=1, overwrite_input=True)
    return np.round(low, _DECIMALS), np.round(high, _DECIMALS)


def _chances(differences: _Floats, draws: int, seed: int) -> _Floats:
    """Two-sided p: how often differences whose signs are tossed add up to as much, the real ones among them.

    Source: approximate randomisation, Noreen, "Computer-Intensive Methods for Testing Hypotheses" (1989).
    """
    kept = np.nan_to_num(differences, nan=0.0)
    least = np.abs(kept.sum(axis=0)) - _EQUAL * np.abs(kept).sum(axis=0)
    rng = np.random.Generator(np.random.PCG64(seed))
    as_far = np.zeros(kept.shape[1])
    for block in _blocks(draws, len(kept)):
        signs = 2.0 * rng.integers(0, 2, size=(block.stop - block.start, len(kept))) - 1.0
        as_far += (np.abs(signs @ kept) >= least).sum(axis=0)
    return (1 + as_far) / (1 + draws)


def _counts(rng: np.random.Generator, rows: int, items: int) -> _Floats:
    """How often each item is drawn, one row a draw of as many items as there are."""
    drawn = rng.integers(0, items, size=(rows, items))
    drawn += np.arange(rows)[:, None] * items
    return np.bincount(drawn.ravel(), minlength=rows * items).reshape(rows, items).astype(np.float64)


def _blocks(draws: int, items: int) -> Iterator[slice]:
    size = max(1, _BLOCK // items)
    return (slice(start, min(start + size, draws)) for start in range(0, draws, size))
