"""Runs of words that texts share: how well sets of units would match a reference."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["grams", "matches"]


def grams(spoken: Sequence[str], size: int) -> Counter[tuple[str, ...]]:
    """The runs of `size` words, and how often each stands there."""
    return Counter(zip(*(spoken[at:] for at in range(size)), strict=False))


def matches(
    chosen: "NDArray[np.float64]", units: Sequence[Sequence[str]], references: Sequence[Sequence[str]]
) -> "NDArray[np.float64]":
    """ROUGE-1 plus ROUGE-2 (F1, 0 to 2) of sets of units, the mean over the references (s).

    `chosen` (s, n) has 1 where a set holds one of the n `units`, which are given by their words. Runs across
    the border of two units are not counted (Lin 2004 counts them; they are chance).
    """
    scores = [
        _f1(chosen, [grams(spoken, size) for spoken in units], grams(reference, size))
        for reference in references
        for size in (1, 2)
    ]
    return np.asarray(np.sum(scores, axis=0) / max(1, len(references)))


def _f1(
    chosen: "NDArray[np.float64]",
    units: Sequence[Counter[tuple[str, ...]]],
    wanted: Counter[tuple[str, ...]],
) -> "NDArray[np.float64]":
    counts = np.asarray([[unit[gram] for gram in wanted] for unit in units], dtype=np.float64)
    shared = np.minimum(chosen @ counts.reshape(len(units), len(wanted)), list(wanted.values())).sum(axis=1)
    length = chosen @ [unit.total() for unit in units]
    return np.asarray(2 * shared / np.maximum(1, length + wanted.total()))
