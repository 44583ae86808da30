"""Prints: the fingerprints of a pile by place, in memory or in the files of an archive."""

from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

import numpy as np

from digest.clustering.fingerprints import Fingerprint, Hashes
from digest.clustering.sketches import BUCKETS, Places, Sample, Signatures, sampled, signatures

__all__ = ["HeldPrints", "Prints"]


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
        return signatures(*self._runs, len(self))

    @cached_property
    def samples(self) -> Sample:
        """The sampled runs of all buckets."""
        return sampled(*self._runs)

    def sample(self, first: int = 0, last: int = BUCKETS) -> tuple[Hashes, Places]:
        """The sampled runs of some buckets, and whose each is."""
        part = slice(self.samples.starts[first], self.samples.starts[last])
        return self.samples.hashes[part], self.samples.owners[part]

    def said(self, place: int) -> Hashes:
        """The runs of one article in reading order."""
        return self._prints[place].said

    @property
    def _runs(self) -> tuple[Hashes, Places]:
        """All runs and whose each is."""
        said = [one.said for one in self._prints]
        return np.concatenate([np.empty(0, np.uint64), *said]), np.repeat(np.arange(len(self)), self.counts)
