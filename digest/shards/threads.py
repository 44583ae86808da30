"""Threads of an archive: found by a worker, whose memory holds the terms of all stories only meanwhile."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from digest.clustering import Terms, thread_stories
from digest.errors import LostWorkError
from digest.executors import Executor
from digest.models import Past, Period, Story
from digest.shards.reading import Watch
from digest.shards.telling import known_terms

__all__ = ["threaded"]


@dataclass(frozen=True, slots=True)
class _Loom:
    """Stories without their articles; `keys` are the names on the shelf of the terms of each period."""

    folder: Path
    keys: Mapping[Period | None, str]
    stories: tuple[Story, ...]
    past: tuple[Past, ...]


def threaded(
    stories: Sequence[Story],
    keys: Mapping[Period | None, str],
    folder: Path,
    past: Sequence[Past],
    executor: Executor,
    watch: Watch,
) -> tuple[Story, ...]:
    """What `thread_stories` gives. Raises ShelfError where the terms of a period are gone."""
    bare = tuple(_bare(one) if one.period in keys else one for one in stories)
    done = executor.map(_woven, [_Loom(folder, dict(keys), bare, tuple(past))], _lost)
    (woven,) = watch("threads", 1, done, lambda _: (sum(len(one.articles) for one in stories), 0))
    return tuple(
        replace(one, thread=thread, before=before)
        for one, (thread, before) in zip(stories, woven, strict=True)
    )


def _bare(story: Story) -> Story:
    """With an article, which every story has, and nothing else that its thread is not found by."""
    return replace(story, articles=story.articles[:1], origins=(), why=())


def _lost(loom: _Loom) -> list[tuple[str, tuple[str, ...]]]:
    what = "every worker died that looked for the threads of these stories"
    advice = "If memory ran out, build fewer days at a time. What was prepared stays for the next run"
    raise LostWorkError(what, where=str(loom.folder), advice=advice)


def _woven(loom: _Loom) -> list[tuple[str, tuple[str, ...]]]:
    """The thread of each story and the stories that it continues."""

    def terms(period: Period | None) -> Terms | None:
        return known_terms(loom.folder, loom.keys[period]) if period in loom.keys else None

    found = thread_stories(loom.stories, loom.past, terms)
    return [(one.thread, one.before) for one in found]
