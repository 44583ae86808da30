"""Mending: what is damaged on a shelf is taken from it, so that the next run makes it anew."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import accumulate, pairwise
from pathlib import Path

from digest.errors import ShelfError
from digest.shards.places import Place
from digest.shards.shelf import INDEX, Index, loaded, read_index

__all__ = ["mended"]


def mended(folder: Path) -> int:
    """Remove the index of every shard that is not what was written; how many. Every article is read."""
    damaged = [path for path in sorted(folder.glob(f"*{INDEX}")) if not _is_whole(folder, path.stem)]
    for path in damaged:
        with suppress(OSError):
            path.unlink()
    return len(damaged)


def _is_whole(folder: Path, shard: str) -> bool:
    index = read_index(folder, shard)
    if index is None:
        return False
    try:
        for place in _places(shard, index):
            loaded(folder, [place])
    except ShelfError:
        return False
    return True


def _places(shard: str, index: Index) -> Iterator[Place]:
    bounds = accumulate((one.size for one in index.articles), initial=0)
    return (Place(shard, start, stop - start, "") for start, stop in pairwise(bounds))
