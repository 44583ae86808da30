"""Losing: a slice that kills whoever reads it is divided until what kills stands alone, and is named."""

from functools import partial

from digest.clustering import prints_as_bytes
from digest.executors import Executor
from digest.models import Skipped
from digest.readers import Slice, divided
from digest.shards.preparing import Bench, prepare_slice
from digest.shards.ready import Ready
from digest.shards.shelf import Index, write_shard

__all__ = ["saved"]


def saved(bench: Bench, executor: Executor, one: Slice) -> Ready:
    """What can be read of a slice that every worker died of, on the shelf; the rest is skipped, by name.

    Where none of its parts can be read it is given up whole: then it is the machine that fails, and a
    search would last for ever. Raises WriteError.
    """
    parts = divided(one)
    tried = list(executor.map(partial(prepare_slice, bench), parts, _lost)) if len(parts) > 1 else []
    if not any(tried):
        return _given_up(bench, one)
    return Ready.joined(
        ready or saved(bench, executor, part) for part, ready in zip(parts, tried, strict=True)
    )


def _lost(_: Slice) -> Ready | None:
    return None


def _given_up(bench: Bench, one: Slice) -> Ready:
    skipped = [_named(found, one) for found in one.files] or [Skipped(one.source, "lost")]
    index = Index([], [], skipped, [], [])
    return Ready.of([(write_shard(bench.folder, index, [], prints_as_bytes([])), index)])


def _named(found: object, one: Slice) -> Skipped:
    if isinstance(found, Skipped):
        return found
    path = str(getattr(found, "shown", found))
    if not one.line:
        return Skipped(path, "lost")
    return Skipped(f"{path}:{one.line}", "lost", f"{one.stop - one.start} bytes")
