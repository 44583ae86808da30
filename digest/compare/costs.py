"""What a system costs beside time: memory, and whether it gives the same in every run."""

import os
import tracemalloc
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context

from digest.compare.systems import System, make_system
from digest.models import Item

__all__ = ["agreeing", "peak"]

_SAMPLE = 20  # items; memory and agreement are measured on the first ones, for both take a run of their own
_HASH_SEEDS = ("1", "2")
_MEGABYTE = 2**20


def peak(system: System, items: Sequence[Item], words: int) -> float:
    """The most megabytes that Python objects and arrays of a system held at once, over some items."""
    tracemalloc.start()
    try:
        for item in islice(items, _SAMPLE):
            system.outputs(item, words)
        return tracemalloc.get_traced_memory()[1] / _MEGABYTE
    finally:
        tracemalloc.stop()


def agreeing(names: Sequence[str], items: Sequence[Item], words: int) -> dict[str, bool]:
    """Whether each system prints the same texts in this process and in two more under other hash seeds."""
    some = tuple(islice(items, _SAMPLE))
    runs = [_texts(names, some, words), *(_elsewhere(seed, names, some, words) for seed in _HASH_SEEDS)]
    return {name: all(run[name] == runs[0][name] for run in runs) for name in names}


def _texts(names: Sequence[str], items: Sequence[Item], words: int) -> dict[str, list[str]]:
    return {
        name: [output.text for item in items for output in system.outputs(item, words)]
        for name, system in zip(names, map(make_system, names), strict=True)
    }


def _elsewhere(seed: str, names: Sequence[str], items: Sequence[Item], words: int) -> dict[str, list[str]]:
    with _hash_seed(seed), ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_texts, names, items, words).result()


@contextmanager
def _hash_seed(seed: str) -> Iterator[None]:
    """A process that starts meanwhile has this hash seed: Python reads it when it starts."""
    before = os.environ.get("PYTHONHASHSEED")
    os.environ["PYTHONHASHSEED"] = seed
    try:
        yield
    finally:
        if before is None:
            del os.environ["PYTHONHASHSEED"]
        else:
            os.environ["PYTHONHASHSEED"] = before
