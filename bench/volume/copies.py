"""Copies in made archives: what is found of the planted ones, what is wrong, seconds, memory, growth.

An archive is made, printed (`fingerprint`) and stored in shards as `digest` does it; the links are then
found by a process of its own, which reads the shards and nothing else. Recall counts planted
copies that stand in one origin with their original; precision counts links between articles of one origin.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from math import log
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from bench.figures import Figure, read_jsonl
from bench.volume.making import made
from bench.volume.plan import KINDS, Plan, plan
from bench.volume.reading import article_of
from digest.clustering.fingerprints import fingerprint
from digest.clustering.print_files import prints_as_bytes

__all__ = ["figures", "quality"]

_SIZES = (10_000, 50_000, 200_000)
_SHARD = 2_000  # articles
_SEED = 11
_COPIES = 0.3


def figures(data: Path) -> Iterator[Figure]:
    """Seconds, memory, recall of each kind of copy and precision in each archive."""
    rows = read_jsonl(data / "orange_weeks_fr.jsonl")
    seconds: dict[int, float] = {}
    for size in _SIZES:
        with tempfile.TemporaryDirectory() as folder:
            _store(made(rows, size, _SEED, copies=_COPIES), Path(folder))
            links, seconds[size], megabytes = _linked(Path(folder))
        note = f"{size} articles, {len(links)} links"
        yield Figure(f"copies.seconds.{size}", seconds[size], f"CPU s, {note}", lower=True)
        yield Figure(f"copies.megabytes.{size}", megabytes, "peak of the process that finds them", lower=True)
        yield from quality(size, links, plan(size, _SEED, weeks=20, copies=_COPIES))
    first, last = _SIZES[0], _SIZES[-1]
    growth = log(seconds[last] / seconds[first]) / log(last / first)
    yield Figure("copies.growth", growth, f"exponent of the seconds from {first} to {last}", lower=True)


def _store(rows: Iterable[Mapping[str, object]], folder: Path) -> None:
    """The prints of the articles in files of 2,000."""
    rows = iter(rows)
    number = 0
    while prints := [fingerprint(article_of(row)) for row in islice(rows, _SHARD)]:
        folder.joinpath(f"{number:04}.prints").write_bytes(prints_as_bytes(prints))
        number += 1


def _linked(folder: Path) -> tuple[np.ndarray[tuple[int, int], np.dtype[np.int64]], float, float]:
    """The linked places, seconds and megabytes."""
    command = [sys.executable, "-m", "bench.volume.linking", str(folder)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return np.load(folder / "links.npy"), float(told[0]), float(told[1])


def quality(
    size: int, links: np.ndarray[tuple[int, int], np.dtype[np.int64]], planned: Plan
) -> Iterator[Figure]:
    """Recall of each kind of planted copy and precision; `links` are pairs of places in the plan."""
    ones, others = links.T
    found = connected_components(
        sparse.coo_matrix((np.ones(len(links), dtype=np.int8), (ones, others)), (size, size)), directed=False
    )[1]
    for number, kind in enumerate(KINDS[2:], 2):
        copies = np.flatnonzero(planned.kinds == number)
        right = int((found[copies] == found[planned.origins[copies]]).sum())
        yield Figure(f"copies.recall.{kind}.{size}", right / len(copies), f"{right} of {len(copies)}")
    truth = np.where(planned.kinds < 2, np.arange(size), planned.origins)  # noqa: PLR2004 - fresh or a report
    good = int((truth[ones] == truth[others]).sum())
    yield Figure(f"copies.precision.{size}", good / max(1, len(links)), f"{good} of {len(links)} links")
