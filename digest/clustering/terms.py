"""Terms of stories in few bytes, five or six a term, for a run to number their stems as its own."""

from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from itertools import count

import numpy as np
from numpy.typing import NDArray

from digest.clustering.termlines import read_terms

__all__ = ["Columns", "Terms", "terms_of"]

_HASH = 8  # bytes of a stem; that two of a million stems share theirs is less likely than 1 in 10 million


@dataclass(frozen=True, slots=True)
class Terms:
    """The words and names of the stories of a period, a row a story, as bytes of NumPy arrays.

    `words` and `names` are hashes of different stems (uint64), in the order of their first appearance; `ends`
    are where rows end (int64). Of each term `stems` is the place of its hash, of a name the complement of it
    (int32), and `counts` the place of its count in `values` (float64), of the smallest type that holds them.
    """

    words: bytes
    names: bytes
    ends: bytes
    stems: bytes
    counts: bytes
    values: bytes


def terms_of(lines: Iterable[tuple[str, str]]) -> Terms:
    """The terms of stories, of each its words and its names."""
    words: defaultdict[str, int] = defaultdict(count().__next__)
    names: defaultdict[str, int] = defaultdict(count().__next__)
    stems, values, ends = array("i"), array("d"), array("q")
    for line, named in lines:
        row = read_terms(line)
        stems.extend(map(words.__getitem__, row))
        values.extend(row.values())
        row = read_terms(named)
        stems.extend([~names[stem] for stem in row])
        values.extend(row.values())
        ends.append(len(stems))
    different, places = np.unique(np.array(values), return_inverse=True)
    counts = places.astype(np.min_scalar_type(len(different)))
    return Terms(
        _hashes(words), _hashes(names), ends.tobytes(), stems.tobytes(), counts.tobytes(), different.tobytes()
    )


def _hashes(stems: Iterable[str]) -> bytes:
    return b"".join(
        blake2b(stem.encode("utf-8", "surrogatepass"), digest_size=_HASH).digest() for stem in stems
    )


class Columns:
    """Columns of stems by their hashes, numbered by first appearance, and how many rows have each."""

    def __init__(self) -> None:
        """None yet."""
        self._hashes, self._places = np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.int32)
        self.frequency = np.empty(0, dtype=np.int64)

    def of(self, stems: bytes) -> NDArray[np.int32]:
        """The columns of different stems (their hashes), new ones at the end."""
        hashes = np.frombuffer(stems, dtype=np.uint64)
        at = np.searchsorted(self._hashes, hashes)
        known = np.zeros(len(hashes), dtype=bool)
        inside = at < len(self._hashes)
        known[inside] = self._hashes[at[inside]] == hashes[inside]
        found = np.empty(len(hashes), dtype=np.int32)
        found[known] = self._places[at[known]]
        found[~known] = np.arange(len(self._hashes), len(self._hashes) + (~known).sum())
        order = np.argsort(hashes[~known])
        self._places = np.insert(self._places, at[~known][order], found[~known][order])
        self._hashes = np.insert(self._hashes, at[~known][order], hashes[~known][order])
        self.frequency = np.concatenate([self.frequency, np.zeros((~known).sum(), dtype=np.int64)])
        return found

    def count(self, columns: NDArray[np.int32]) -> None:
        """Take note of rows that have these."""
        self.frequency += np.bincount(columns, minlength=len(self.frequency))
