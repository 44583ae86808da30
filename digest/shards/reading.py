"""Reading: from what the user named to articles on the shelf, copies and dates settled."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from digest.collecting import give_back
from digest.config import Config
from digest.desk import read_landmarks
from digest.executors import Executor
from digest.readers import Slice
from digest.shards.catalogue import catalogued
from digest.shards.losing import saved
from digest.shards.preparing import Bench, prepare_slice
from digest.shards.program import program
from digest.shards.ready import Ready
from digest.shards.settling import Settlement, settled

__all__ = ["Watch", "prepare_slices", "unwatched"]

_Item = TypeVar("_Item")


class Watch(Protocol):
    """Progress: sees the results of a stage pass."""

    def __call__(
        self, stage: str, total: int, results: Iterable[_Item], count: Callable[[_Item], tuple[int, int]]
    ) -> Iterator[_Item]:
        """The results as they are. `count` says how many articles one stands for, how many it skipped."""
        ...


def unwatched(
    stage: str, total: int, results: Iterable[_Item], count: Callable[[_Item], tuple[int, int]]
) -> Iterator[_Item]:
    """Progress for nobody."""
    del stage, total, count
    yield from results


def prepare_slices(
    slices: Sequence[Slice], config: Config, folder: Path, executor: Executor, *, watch: Watch = unwatched
) -> Settlement:
    """Put what is not there yet on the shelf in a folder, then settle what the articles say of one another.

    Raises WriteError where the folder cannot be written, ShelfError where it was damaged or cleared
    meanwhile: see `mended`.
    """
    landmarks = read_landmarks(config.landmarks) if config.landmarks else ()
    bench = Bench(folder, program(), config.lang, landmarks)
    done = executor.map(partial(prepare_slice, bench), slices, partial(saved, bench, executor))
    ready = list(watch("prepare", len(slices), done, _counted))
    catalogue = catalogued(folder, [shard for one in ready for shard in one.shards])
    catalogue = replace(catalogue, slices=tuple(name for one in ready for name in one.names))
    (settlement,) = watch("settle", 1, (settled(one, config, landmarks) for one in (catalogue,)), _settled)
    give_back()
    return settlement


def _counted(ready: Ready) -> tuple[int, int]:
    return ready.articles, ready.skipped


def _settled(settlement: Settlement) -> tuple[int, int]:
    return len(settlement.catalogue.articles), 0
