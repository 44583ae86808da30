"""Sketches: what of an article's runs is enough to guess which others share them, many articles at a time.

The signature is a one-permutation MinHash (Li, Owen & Zhang 2012) whose empty bins are filled as
Shrivastava (2017) does: the share of equal places of two is about the share of their runs in common. The
sample is the runs whose hash falls in a fixed quarter: two articles sample the same of what they
share, however much longer one of them is.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digest.clustering.fingerprints import Hashes

__all__ = [
    "BINS",
    "BUCKETS",
    "SAMPLED",
    "Places",
    "Sample",
    "Signatures",
    "in_buckets",
    "sampled",
    "signatures",
]

Places = NDArray[np.int64]
Signatures = NDArray[np.uint16]

# 32 bands of two bins find 98 of 100 pairs that share half of their runs, and 128 bytes an article
# are 25 MB for 200,000. Of a bin's least hash 16 bits stay: what two others share by chance is checked later.
BINS = 64
# One of so many; of a sentence and a half, 12 runs, 97 of 100 keep some, of 30 all but 2 in 10,000
SAMPLED = 4
BUCKETS = 256  # of hashes, by their first 8 bits: a part of an archive's samples can be read alone

_FACTORS = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))  # splitmix64 (Steele et al. 2014)
_SHIFTS = (np.uint64(30), np.uint64(27), np.uint64(31))


@dataclass(frozen=True, slots=True)
class Sample:
    """The sampled runs of some articles in order of bucket, whose each is; `starts` are by bucket, 257."""

    hashes: Hashes
    owners: Places
    starts: Places


def sampled(said: Hashes, owners: Places) -> tuple[Hashes, Places]:
    """The sampled ones of runs that belong to some articles."""
    mixed = _mixed(said)
    chosen = np.flatnonzero(mixed % np.uint64(SAMPLED) == 0)
    return mixed[chosen], owners[chosen]


def in_buckets(hashes: Hashes, owners: Places) -> Sample:
    """Sampled runs in order."""
    order = np.argsort(hashes, kind="stable")
    hashes = hashes[order]
    borders = np.arange(1, BUCKETS, dtype=np.uint64) << np.uint64(56)
    starts = np.concatenate([[0], np.searchsorted(hashes, borders), [len(hashes)]]).astype(np.int64)
    return Sample(hashes, owners[order], starts)


def signatures(said: Hashes, owners: Places, count: int) -> Signatures:
    """The signatures of so many articles, count × 64, from their runs; zeros where an article has none."""
    mixed = _mixed(said)
    bins = (mixed >> np.uint64(58)).astype(np.int64) + owners * BINS
    order = np.argsort(bins, kind="stable")
    bins = bins[order]
    starts = np.flatnonzero(np.diff(bins, prepend=-1))
    found = np.zeros(count * BINS, dtype=np.uint16)
    filled = np.zeros(count * BINS, dtype=bool)
    if len(bins):
        found[bins[starts]] = np.minimum.reduceat(mixed[order], starts).astype(np.uint16)
        filled[bins[starts]] = True
    return _filled(found.reshape(count, BINS), filled.reshape(count, BINS))


def _filled(found: Signatures, filled: NDArray[np.bool_]) -> Signatures:
    """Each empty bin takes what the first full one holds, in an order of its own that all articles share."""
    made = found.copy()
    some = np.asarray(filled.any(axis=1))
    open_ = np.flatnonzero(~filled & some[:, None])
    for turn in range(BINS):
        rows, bins = np.divmod(open_, BINS)
        lender = _LENDERS[bins, turn]
        full = filled[rows, lender]
        made[rows[full], bins[full]] = found[rows[full], lender[full]]
        open_ = open_[~full]
        if not len(open_):
            break
    return made


def _mixed(hashes: Hashes) -> Hashes:
    """The same hashes with each bit as good as any other, one for one."""
    for factor, shift in zip(_FACTORS, _SHIFTS, strict=False):
        hashes = (hashes ^ (hashes >> shift)) * factor
    mixed: Hashes = hashes ^ (hashes >> _SHIFTS[2])
    return mixed


_LENDERS = np.argsort(_mixed(np.arange(1, BINS * BINS + 1, dtype=np.uint64)).reshape(BINS, BINS), axis=1)
