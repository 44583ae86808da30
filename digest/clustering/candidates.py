"""Candidates: pairs of articles worth comparing word for word, found without comparing any two.

Up to 1,000 articles all runs are looked up, above that a sample of them and bands of signatures; memory and
time grow with the words. Of many articles with the same thing each is paired with its next eight:
a wire printed by hundreds is a chain.
"""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from digest.clustering.fingerprints import Hashes
from digest.clustering.prints import Prints
from digest.clustering.sketches import BINS, BUCKETS, SAMPLED, Places

__all__ = ["Pairs", "identical", "sharing_leads", "sharing_runs", "sharing_sketches"]

Pairs = NDArray[np.int64]  # one · n + other, one < other, each pair once, ascending

_STANDING = 4  # texts; a lead that opens more of them is a newspaper's standing line
_WINDOW = 8  # the next articles with the same run; a wire printed by hundreds is linked as a chain
_BAND = 2  # bins; one of 32 bands is equal for 98 of 100 pairs that share half of their runs
_DEVIATIONS = 3.5  # below what is expected; one such pair in some thousand is less
_PART = 1 << 18  # sampled runs looked up at a time, of which each gives at most 8 pairs: some 32 MB
_ROWS = 1 << 16  # pairs of signatures compared at a time, 17 MB


def identical(prints: Prints) -> Pairs:
    """Pairs that are the same word for word."""
    places = np.flatnonzero(prints.whole)
    return _paired(prints.whole[places], places, len(prints))


def sharing_leads(prints: Prints) -> Pairs:
    """Pairs that open with one sentence, unless it opens so many texts that it is a standing line."""
    leads, owners = prints.leads
    order = np.lexsort((prints.whole[owners], leads))
    names, wholes = leads[order], prints.whole[owners][order]
    first = np.ones(len(names), dtype=bool)
    first[1:] = names[1:] != names[:-1]
    texts = first.copy()
    texts[1:] |= wholes[1:] != wholes[:-1]
    group = np.cumsum(first) - 1
    news = np.empty(len(names), dtype=bool)
    news[order] = (np.bincount(group, texts, minlength=1) <= _STANDING)[group]
    return _paired(leads[news], owners[news], len(prints))


def sharing_runs(prints: Prints, least: int) -> Pairs:
    """Pairs that share at least so many runs, from an inverted index of all of them."""
    said = [prints.said(place) for place in range(len(prints))]
    hashes = np.concatenate([np.empty(0, np.uint64), *said])
    owners = np.repeat(np.arange(len(prints)), prints.counts)
    found, counts = np.unique(_joined(hashes, owners, len(prints)), return_counts=True)
    return found[counts >= least]


def sharing_sketches(prints: Prints, share: float) -> Pairs:
    """Pairs whose sketches let them have that share of the shorter one's runs in common."""
    return np.union1d(_by_sample(prints, share), _by_bands(prints, share))


def _by_sample(prints: Prints, share: float) -> Pairs:
    """Pairs that share enough sampled runs, counted part by part."""
    found, counts = np.empty(0, np.int64), np.empty(0, np.int64)
    bits = np.uint64(len(prints).bit_length())
    parts = max(1, min(BUCKETS, int(prints.counts.sum()) // SAMPLED // _PART))
    borders = np.linspace(0, BUCKETS, parts + 1).astype(int).tolist()
    for first, last in pairwise(borders):
        hashes, owners = prints.sample(first, last)
        # one sort instead of two: hash and owner in one number, whose 40 bits and more of hash are enough
        keys = np.sort((hashes >> bits << bits) | owners.astype(np.uint64))
        owners = (keys & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)
        more, again = np.unique(_in_order(keys >> bits, owners, len(prints)), return_counts=True)
        found, counts = _summed(np.concatenate([found, more]), np.concatenate([counts, again]))
    shorter = np.minimum(*(prints.counts[places] for places in np.divmod(found, max(1, len(prints)))))
    return found[counts >= _least(shorter * share, 1 / SAMPLED)]


def _by_bands(prints: Prints, share: float) -> Pairs:
    """Pairs with an equal band whose signatures agree in enough bins."""
    places = np.flatnonzero(prints.counts)
    rows = prints.signatures
    found: list[Pairs] = []
    for band in range(0, BINS, _BAND):
        keys = rows[places, band].astype(np.uint64) << np.uint64(16) | rows[places, band + 1]
        pairs = _paired(keys, places, len(prints))
        for part in np.array_split(pairs, len(pairs) // _ROWS + 1):
            ones, others = np.divmod(part, len(prints))
            agreeing = (rows[ones] == rows[others]).sum(axis=1)
            one, other = prints.counts[ones], prints.counts[others]
            both = np.minimum(one, other) * share
            found.append(part[agreeing >= _least(BINS, both / (one + other - both))])
    return np.unique(np.concatenate(found))


def _least(tries: NDArray[np.float64] | float, chance: NDArray[np.float64] | float) -> NDArray[np.float64]:
    """How often what has that chance happens at least, but for one case in some thousand; once or more."""
    mean = tries * np.asarray(chance)
    return np.maximum(1.0, mean - _DEVIATIONS * np.sqrt(mean * (1.0 - np.asarray(chance))))


def _summed(found: Pairs, counts: Places) -> tuple[Pairs, Places]:
    pairs, places = np.unique(found, return_inverse=True)
    return pairs, np.bincount(places, counts, minlength=len(pairs)).astype(np.int64)


def _paired(keys: Hashes, owners: Places, count: int) -> Pairs:
    return np.unique(_joined(keys, owners, count))


def _joined(keys: Hashes, owners: Places, count: int) -> Pairs:
    """A pair for each key that two owners near to one another share; owners come in ascending order."""
    order = np.argsort(keys, kind="stable")
    return _in_order(keys[order], owners[order], count)


def _in_order(keys: Hashes, owners: Places, count: int) -> Pairs:
    return np.concatenate([np.empty(0, np.int64), *_steps(keys, owners, count)])


def _steps(keys: Hashes, owners: Places, count: int) -> Iterator[Pairs]:
    for step in range(1, _WINDOW + 1):
        shared = np.flatnonzero(keys[step:] == keys[:-step])
        yield owners[shared] * count + owners[shared + step]
