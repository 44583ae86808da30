"""Recall of planted copies in an archive that was built: what its shelf says are copies of one another."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from bench.figures import Figure
from bench.volume.copies import quality
from bench.volume.plan import plan
from digest.clustering import StoredPrints, linked
from digest.shards.catalogue import catalogued

__all__ = ["recall"]


def recall(shelf: Path, size: int, seed: int, *, weeks: int, copies: float) -> Iterator[Figure]:
    """The figures of `bench.volume.copies`, of the shelf of a build."""
    shards = [path.stem for path in sorted(shelf.glob("*.index"))]
    catalogue = catalogued(shelf, shards)
    places = np.array([int(article.id[1:]) for article in catalogue.articles])  # v000123: made as the 123rd
    by_id = sorted(range(size), key=catalogue.rows.__getitem__)
    prints = StoredPrints([shelf / f"{shard}.prints" for shard in shards], by_id)
    links = np.array([(places[one], places[other]) for one, other, _ in linked(prints)])
    prints.close()
    yield from quality(size, links.reshape(-1, 2), plan(size, seed, weeks=weeks, copies=copies))
