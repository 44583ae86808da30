"""What a system costs: time and memory for an item."""

import tracemalloc
from collections.abc import Mapping, Sequence
from itertools import islice

from digest.compare.scoring import Printed
from digest.compare.systems import Given, Oracle, System
from digest.compare.writing import Writing
from digest.models import Cost, Item

__all__ = ["costs"]

_HALF, _MOST = 0.5, 0.95  # of the items need no more time
_MILLI = 1000
_SAMPLE = 20  # items; memory is measured on the first ones, for it takes a run of its own
_MEGABYTE = 2**20


def costs(
    systems: Sequence[System], items: Sequence[Item], words: int, printed: Mapping[str, Printed]
) -> dict[str, Cost]:
    """What each system that runs here spent on an item."""
    return {
        system.name: _cost(system, items, words, printed[system.name])
        for system in systems
        if not isinstance(system, Given | Oracle)
    }


def _cost(system: System, items: Sequence[Item], words: int, printed: Printed) -> Cost:
    spent = sorted(output.seconds * _MILLI for outputs in printed.values() for output in outputs)
    peak = None if isinstance(system, Writing) else _peak(system, items, words)
    return Cost(_quantile(spent, _HALF), _quantile(spent, _MOST), peak)


def _quantile(ordered: Sequence[float], share: float) -> float:
    """The least value that so many do not exceed."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def _peak(system: System, items: Sequence[Item], words: int) -> float:
    """The most megabytes that Python objects and arrays of a system held at once, over some items."""
    tracemalloc.start()
    try:
        for item in islice(items, _SAMPLE):
            system.outputs(item, words)
        return tracemalloc.get_traced_memory()[1] / _MEGABYTE
    finally:
        tracemalloc.stop()
