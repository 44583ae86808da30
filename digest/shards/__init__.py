"""Shards: the whole program for archives of any size, part by part, on as many processors as there are.

`prepare_slices` reads, cleans and dates every slice of the input and keeps it on a shelf, a folder;
`build_shards` makes the briefs of what is there. Both go on where a killed run stopped, and give the bytes
that `digest.pipeline` gives in one process.
"""

from digest.shards.building import Built, build_shards
from digest.shards.finishing import Finished
from digest.shards.holding import cleared, held_alone
from digest.shards.latest import new_since, remember
from digest.shards.mending import mended
from digest.shards.reading import Watch, prepare_slices, unwatched
from digest.shards.settling import Settlement
from digest.shards.writing import Writer, kept_writer

__all__ = [
    "Built",
    "Finished",
    "Settlement",
    "Watch",
    "Writer",
    "build_shards",
    "cleared",
    "held_alone",
    "kept_writer",
    "mended",
    "new_since",
    "prepare_slices",
    "remember",
    "unwatched",
]
