"""Files of prints: the fingerprints of one shard as arrays one after another, the runs last.

Each array is as NumPy writes it (format 1.0), little-endian: the same bytes for the same articles
on every machine.
"""

import io
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from digest.clustering.fingerprints import Fingerprint, Hashes
from digest.clustering.prints import HeldPrints
from digest.clustering.sketches import BINS, Places, Signatures

__all__ = ["OpenFiles", "PrintFile", "prints_as_bytes"]

_KINDS = ("<u4", "<u8", "<u1", "<u8", "<u2", "<u4", "<u4", "<u8", "<u8")
_COUNTS, _WHOLE, _LED, _LEADS, _SIGNATURES, _STARTS, _OWNERS, _SAMPLE, _SAID = range(9)
_HEAD = 128  # bytes before each array; NumPy's own head, padded to a multiple of 64, takes no more
_OPEN = 128  # files at a time; some systems allow 256


def prints_as_bytes(prints: Sequence[Fingerprint]) -> bytes:
    """The file of a shard's fingerprints, some 3 kB an article."""
    held = HeldPrints(prints)
    leads, led = held.leads
    arrays: tuple[NDArray[np.generic], ...] = (
        held.counts,
        held.whole,
        np.bincount(led, minlength=len(held)),
        leads,
        held.signatures.ravel(),
        held.samples.starts,
        held.samples.owners,
        held.samples.hashes,
        np.concatenate([np.empty(0, np.uint64), *(one.said for one in prints)]),
    )
    out = io.BytesIO()
    for array, kind in zip(arrays, _KINDS, strict=True):
        npy.write_array(out, array.astype(kind), version=(1, 0), allow_pickle=False)
    return out.getvalue()


class OpenFiles:
    """Files opened for reading, the longest open closed for the next."""

    def __init__(self) -> None:
        """Nothing is open yet."""
        self._open: dict[Path, int] = {}

    def read(self, path: Path, at: int, count: int) -> bytes:
        """So many bytes of a file; a ValueError if it has fewer."""
        if path not in self._open:
            if len(self._open) >= _OPEN:
                os.close(self._open.pop(next(iter(self._open))))
            self._open[path] = os.open(path, os.O_RDONLY)
        found = os.pread(self._open[path], count, at)
        if len(found) != count:
            raise ValueError(f"{path}: cut short, {count} bytes wanted at {at}")
        return found

    def close(self) -> None:
        """Close all of them."""
        for number in self._open.values():
            os.close(number)
        self._open.clear()


class PrintFile:
    """One shard's file: the counts and the full hashes are kept, the rest is read when asked for."""

    def __init__(self, path: Path, files: OpenFiles) -> None:
        """Read where each array lies; a ValueError if the file is cut or none of ours."""
        self._path, self._files = path, files
        self._at: list[int] = []
        self._lengths: list[int] = []
        at = 0
        for kind in _KINDS:
            length, begin = self._head(at, np.dtype(kind))
            self._at.append(begin)
            self._lengths.append(length)
            at = begin + length * np.dtype(kind).itemsize
        if at != path.stat().st_size:
            raise ValueError(f"{path}: {path.stat().st_size} bytes where {at} were written")
        self.counts: Places = self._numbers(_COUNTS)
        self.whole: Hashes = self._hashes(_WHOLE)
        self._runs = np.cumsum([0, *self.counts])
        self._buckets = self._numbers(_STARTS)

    def __len__(self) -> int:
        return len(self.counts)

    def signatures(self) -> Signatures:
        """A row of 64 for each article."""
        return np.frombuffer(self._bytes(_SIGNATURES), "<u2").astype(np.uint16, copy=False).reshape(-1, BINS)

    def leads(self) -> tuple[Hashes, Places]:
        """Hashes of opening sentences and whose each is."""
        return self._hashes(_LEADS), np.repeat(np.arange(len(self)), self._numbers(_LED))

    def sample(self, first: int, last: int) -> tuple[Hashes, Places]:
        """The sampled runs of some buckets and whose each is."""
        start, stop = int(self._buckets[first]), int(self._buckets[last])
        return self._hashes(_SAMPLE, start, stop), self._numbers(_OWNERS, start, stop)

    def said(self, place: int) -> Hashes:
        """The runs of one article in reading order."""
        return self._hashes(_SAID, int(self._runs[place]), int(self._runs[place + 1]))

    def _head(self, at: int, kind: np.dtype[np.generic]) -> tuple[int, int]:
        """The length of the array that is told here and where it begins."""
        head = io.BytesIO(self._files.read(self._path, at, _HEAD))
        try:
            npy.read_magic(head)
            shape, _, found = npy.read_array_header_1_0(head)
        except ValueError as error:
            raise ValueError(f"{self._path}: no file of prints") from error
        if found != kind or len(shape) != 1:
            raise ValueError(f"{self._path}: {kind} wanted at {at}, found {found}")
        return shape[0], at + head.tell()

    def _hashes(self, which: int, start: int = 0, stop: int | None = None) -> Hashes:
        return np.frombuffer(self._bytes(which, start, stop), "<u8").astype(np.uint64, copy=False)

    def _numbers(self, which: int, start: int = 0, stop: int | None = None) -> Places:
        return np.frombuffer(self._bytes(which, start, stop), _KINDS[which]).astype(np.int64)

    def _bytes(self, which: int, start: int = 0, stop: int | None = None) -> bytes:
        size = np.dtype(_KINDS[which]).itemsize
        count = (self._lengths[which] if stop is None else stop) - start
        return self._files.read(self._path, self._at[which] + start * size, count * size)
