"""Stored prints: the fingerprints of an archive in files, of which only what is asked for is read."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from digest.clustering.fingerprints import Hashes
from digest.clustering.print_files import OpenFiles, PrintFile
from digest.clustering.sketches import Places, Signatures

__all__ = ["StoredPrints"]


class StoredPrints:
    """The fingerprints of some shards, one shard after another, or in any other order.

    Kept in memory are some 220 bytes an article; runs and samples are read when asked for.
    """

    def __init__(self, paths: Sequence[Path], order: Sequence[int] | Places | None = None) -> None:
        """Read the heads of the files; `order` gives for each place a number counted through all shards.

        A file that is cut or not of this kind is a ValueError, one that cannot be read an OSError.
        """
        self._files = OpenFiles()
        self._shards = [PrintFile(path, self._files) for path in paths]
        self._begins = np.cumsum([0, *(len(shard) for shard in self._shards)])
        count = int(self._begins[-1])
        self._order = np.arange(count) if order is None else np.asarray(order, dtype=np.int64)
        self._places = np.empty(count, dtype=np.int64)
        self._places[self._order] = np.arange(count)

    def __len__(self) -> int:
        return len(self._order)

    def close(self) -> None:
        """Close what is still open."""
        self._files.close()

    @cached_property
    def counts(self) -> Places:
        """How many distinct runs each article has."""
        counts = [np.empty(0, np.int64), *(shard.counts for shard in self._shards)]
        return np.concatenate(counts)[self._order]

    @cached_property
    def whole(self) -> Hashes:
        """The hash of all words of each article."""
        whole = [np.empty(0, np.uint64), *(shard.whole for shard in self._shards)]
        return np.concatenate(whole)[self._order]

    @cached_property
    def signatures(self) -> Signatures:
        """A row of 64 for each article."""
        made: Signatures | None = None
        for begin, shard in zip(self._begins.tolist(), self._shards, strict=False):
            rows = shard.signatures()
            if made is None:
                made = np.empty((len(self), rows.shape[1]), dtype=rows.dtype)
            made[self._places[begin : begin + len(rows)]] = rows
        return np.empty((0, 0), np.uint16) if made is None else made

    @cached_property
    def leads(self) -> tuple[Hashes, Places]:
        """Hashes of opening sentences and whose each is, in order of place."""
        leads, owners = self._gathered(lambda shard: shard.leads())
        order = np.argsort(owners, kind="stable")
        return leads[order], owners[order]

    def sample(self, first: int, last: int) -> tuple[Hashes, Places]:
        """The sampled runs of some buckets, and whose each is."""
        return self._gathered(lambda shard: shard.sample(first, last))

    def said(self, place: int) -> Hashes:
        """The runs of one article in reading order."""
        number = int(self._order[place])
        at = int(np.searchsorted(self._begins, number, side="right")) - 1
        return self._shards[at].said(number - int(self._begins[at]))

    def _gathered(self, part: Callable[[PrintFile], tuple[Hashes, Places]]) -> tuple[Hashes, Places]:
        parts = [part(shard) for shard in self._shards]
        hashes = np.concatenate([np.empty(0, np.uint64), *(hashes for hashes, _ in parts)])
        numbers = [owners + begin for (_, owners), begin in zip(parts, self._begins, strict=False)]
        return hashes, self._places[np.concatenate([np.empty(0, np.int64), *numbers])]
