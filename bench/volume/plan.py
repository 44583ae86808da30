"""The plan of an archive: what kind of article stands where, on which day, and of what it is made."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["KINDS", "Plan", "plan"]

KINDS = ("fresh", "report", "light", "medium", "heavy")
_REPORTS = 0.25  # of all articles
_EDITS = (0.4, 0.75)  # of the copies, up to where they are light, up to where medium
_LATER = 0.05  # of the copies, whose original is of any week before


@dataclass(frozen=True, slots=True)
class Plan:
    """By place: a number of KINDS, the place it is made of (its own if fresh), days since the first one."""

    kinds: NDArray[np.int64]
    origins: NDArray[np.int64]
    days: NDArray[np.int64]


def plan(count: int, seed: int, *, weeks: int, copies: float) -> Plan:
    """So many places in order of time, the same for a seed.

    A report is of a fresh article, a copy of a fresh one or a report. Those early in a week have
    most, some dozens, as the great stories do.
    """
    chance = np.random.default_rng(seed)
    days = np.arange(count) * weeks * 7 // max(1, count)
    starts = np.searchsorted(days, days // 7 * 7)
    drawn = chance.random(count)
    kinds = np.where(drawn < copies + _REPORTS, 1, 0)
    edits = 2 + np.searchsorted(np.array(_EDITS), chance.random(count))
    kinds = np.where(drawn < copies, edits, kinds)
    kinds[starts == np.arange(count)] = 0  # the first of a week has nothing to be made of
    begin = np.where((chance.random(count) < _LATER) & (kinds > 1), 0, starts)
    wished = begin + ((np.arange(count) - begin) * chance.random(count) ** 2).astype(np.int64)
    return Plan(kinds, _origins(kinds, wished), days)


def _origins(kinds: NDArray[np.int64], wished: NDArray[np.int64]) -> NDArray[np.int64]:
    """The nearest place at or before the wished one that may be it; the first of a week always may."""
    places = np.arange(len(kinds))
    fresh = np.maximum.accumulate(np.where(kinds == 0, places, 0))
    told = np.maximum.accumulate(np.where(kinds <= 1, places, 0))
    found: NDArray[np.int64] = np.where(kinds == 0, places, np.where(kinds == 1, fresh[wished], told[wished]))
    return found
