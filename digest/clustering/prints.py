"""Prints: the fingerprints of a pile by place, in memory or in the files of an archive."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Protocol

import numpy as np

from digest.clustering.fingerprints import Fingerprint, Hashes
from digest.clustering.sketches import (
    BINS,
    BUCKETS,
    Places,
    Sample,
    Signatures,
    in_buckets,
    sampled,
    signatures,
)

__all__ = ["HeldPrints", "Prints"]

_PART = 500  # articles sketched at a time, some 10 MB


class Prints(Protocol):
    """What copies are found from. Places go from 0; whose order they follow is the caller's business."""

    @property
    def counts(self) -> Places:
        """How many distinct runs each article has."""

    @property
    def whole(self) -> Hashes:
        """The hash of all words of each article, 0 of one without words."""

    @property
    def leads(self) -> tuple[Hashes, Places]:
        """Hashes of opening sentences and whose each is, in order of place."""

    @property
    def signatures(self) -> Signatures:
        """A row of 64 for each article."""

    def sample(self, first: int, last: int) -> tuple[Hashes, Places]:
        """The sampled runs of the buckets from first until last, and whose each is."""

    def said(self, place: int) -> Hashes:
        """The runs of one article in reading order."""

    def __len__(self) -> int:
        """How many articles."""


class HeldPrints:
    """Fingerprints held in memory. Sketches are made when they are first asked for."""

    def __init__(self, prints: Sequence[Fingerprint]) -> None:
        """Hold them in the order in which they come."""
        self._prints = prints

    def __len__(self) -> int:
        return len(self._prints)

    @cached_property
    def counts(self) -> Places:
        """How many distinct runs each article has."""
        return np.array([len(one.said) for one in self._prints], dtype=np.int64)

    @cached_property
    def whole(self) -> Hashes:
        """The hash of all words of each article."""
        return np.array([one.whole for one in self._prints], dtype=np.uint64)

    @cached_property
    def leads(self) -> tuple[Hashes, Places]:
        """Hashes of opening sentences and whose each is."""
        leads = [sorted(one.leads) for one in self._prints]
        flat = np.array([lead for some in leads for lead in some], dtype=np.uint64)
        return flat, np.repeat(np.arange(len(leads)), [len(some) for some in leads])

    @cached_property
    def signatures(self) -> Signatures:
        """A row of 64 for each article."""
        rows = [signatures(said, owners, count) for _, said, owners, count in self._parts()]
        return np.concatenate([np.empty((0, BINS), np.uint16), *rows])

    @cached_property
    def samples(self) -> Sample:
        """The sampled runs of all buckets."""
        parts = [(first, sampled(said, owners)) for first, said, owners, _ in self._parts()]
        hashes = [np.empty(0, np.uint64), *(hashes for _, (hashes, _) in parts)]
        owners = [np.empty(0, np.int64), *(owners + first for first, (_, owners) in parts)]
        return in_buckets(np.concatenate(hashes), np.concatenate(owners))

    def sample(self, first: int = 0, last: int = BUCKETS) -> tuple[Hashes, Places]:
        """The sampled runs of some buckets, and whose each is."""
        part = slice(self.samples.starts[first], self.samples.starts[last])
        return self.samples.hashes[part], self.samples.owners[part]

    def said(self, place: int) -> Hashes:
        """The runs of one article in reading order."""
        return self._prints[place].said

    def _parts(self) -> Iterator[tuple[int, Hashes, Places, int]]:
        """Some hundred articles at a time: the first place, all runs, whose each is from there, how many."""
        for first in range(0, len(self), _PART):
            part = self._prints[first : first + _PART]
            owners = np.repeat(np.arange(len(part)), [len(one.said) for one in part])
            yield first, np.concatenate([one.said for one in part]), owners, len(part)
