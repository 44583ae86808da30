"""Threads of an archive: found by workers, whose memory holds the terms of all stories only meanwhile."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NoReturn

from digest.clustering import Near, Terms, near_stories, thread_stories
from digest.errors import LostWorkError
from digest.executors import Executor
from digest.models import Past, Period, Story
from digest.shards.reading import Watch
from digest.shards.telling import known_terms

__all__ = ["threaded"]

_ALONE = 2_000  # stories; so few are compared before several workers have read them

_Thread = tuple[str, tuple[str, ...]]  # of a story: its name, the stories that it continues


@dataclass(frozen=True, slots=True)
class _Loom:
    """Stories without their articles; `keys` are the names on the shelf of the terms of each period.

    `near` is what was found by others; `part` of `parts` is what is to be found.
    """

    folder: Path
    keys: Mapping[Period | None, str]
    stories: tuple[Story, ...]
    past: tuple[Past, ...]
    near: Near = field(default_factory=dict)
    part: int = 0
    parts: int = 1

    def terms(self, period: Period | None) -> Terms | None:
        """Those of a period's stories."""
        return known_terms(self.folder, self.keys[period]) if period in self.keys else None


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
    loom = _Loom(folder, dict(keys), bare, tuple(past))
    parts = 1 if len(stories) < _ALONE else max(1, min(executor.workers, len(keys)))
    count = sum(len(one.articles) for one in stories)
    shares = iter([count - count // parts * (parts - 1), *[count // parts] * (parts - 1)])
    *_, woven = watch("threads", parts, _found(loom, parts, executor), lambda _: (next(shares), 0))
    known = {one.id: one.id for one in stories}  # each id is held once

    def own(id_: str) -> str:
        return known.get(id_, id_)

    return tuple(
        replace(one, thread=own(thread), before=tuple(map(own, before)))
        for one, (thread, before) in zip(stories, woven, strict=True)
    )


def _bare(story: Story) -> Story:
    """With an article, which every story has, and nothing else that its thread is not found by."""
    return replace(story, articles=story.articles[:1], origins=(), why=())


def _found(loom: _Loom, parts: int, executor: Executor) -> Iterator[list[_Thread]]:
    """Nothing for each part but the last, which all have to be found before; then all threads."""
    nameless = replace(loom, stories=_nameless(loom), parts=parts)
    some = [replace(nameless, part=part) for part in range(parts)] if parts > 1 else []
    near: dict[int, Any] = {}
    for n, found in enumerate(executor.map(_near, some, _lost)):
        near |= found
        if n:
            yield []
    yield from executor.map(_woven, [replace(loom, near=near)], _lost)


def _nameless(loom: _Loom) -> tuple[Story, ...]:
    """One value for all the stories of a period whose terms are known: likeness does not ask which one."""
    shared = {period: Story("", (), period) for period in loom.keys}
    return tuple(shared.get(one.period, one) for one in loom.stories)


def _lost(loom: _Loom) -> NoReturn:
    what = "every worker died that looked for the threads of these stories"
    advice = "If memory ran out, build fewer days at a time. What was prepared stays for the next run"
    raise LostWorkError(what, where=str(loom.folder), advice=advice)


def _near(loom: _Loom) -> Near:
    return near_stories(loom.stories, loom.past, loom.terms, loom.part, loom.parts)


def _woven(loom: _Loom) -> list[_Thread]:
    found = thread_stories(loom.stories, loom.past, loom.terms, loom.near)
    return [(one.thread, one.before) for one in found]
