"""Threads: the running affairs that stories of several periods belong to."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from digest.clustering.kin import Chapter, Kin, Known, Near, in_order, kin, recent_from
from digest.clustering.similarity import Matrix
from digest.clustering.termrows import Rows
from digest.models import Past, Story

__all__ = ["thread_stories"]

_NEAR = 0.75  # of what makes a thread; a story of it that is less alike tells of another side of the affair

_Row = tuple[int, Rows, Matrix]  # a thread, the places of its recent stories, how alike they are to one
_NONE: _Row = (-1, np.empty(0, dtype=np.int64), np.empty(0))


def thread_stories(
    stories: Sequence[Story],
    past: Sequence[Past] = (),
    known: Known = lambda _: None,
    near: Near | None = None,
) -> tuple[Story, ...]:
    """The stories with their threads, in the same order; periods must be in order of time.

    A thread is named after its first story. A story continues the thread that it shares most with, by
    its words and its names, among the stories before it; those after it change nothing. Being
    alike on average counts as much as being alike once, so that threads do not drift together.
    `past` are the stories of earlier issues; those of a period that is told again count for nothing. Where
    `known` gives the terms of a period, they are of its stories in their order, which need no words.
    `near` is what `near_stories` found of some parts: it need not be found again.
    """
    chapters = in_order(stories, past)
    names: dict[str, int] = {}
    threads: list[int] = []
    members: defaultdict[int, list[int]] = defaultdict(list)
    found: list[Story] = []
    for place, (one, its) in enumerate(zip(chapters, kin(chapters, known, near), strict=True)):
        recent = recent_from(chapters, place)
        those = {threads[n] for n in its.near if n >= recent} if its else ()
        thread, row, alike = _continued(its, those, members, recent) if its else _NONE
        if thread < 0:
            thread = names.setdefault((one.past and one.past.thread) or one.id, len(names))
            row = _since(members[thread], recent)
            alike = its.likeness(row) if its else alike
        if one.story and its:
            here = alike >= _NEAR * its.enough
            before = _latest_first(one, chapters, row[here], alike[here])
            found.append(replace(one.story, before=before))
        threads.append(thread)
        members[thread].append(place)
    named = list(names)
    told = [named[n] for n, one in zip(threads, chapters, strict=True) if one.story]
    return tuple(replace(story, thread=thread) for story, thread in zip(found, told, strict=True))


def _latest_first(one: Chapter, chapters: Sequence[Chapter], row: Rows, alike: Matrix) -> tuple[str, ...]:
    """The stories of these places and likenesses that stand in an earlier period."""
    likeness = dict(zip(row.tolist(), alike.tolist(), strict=True))

    def key(place: int) -> tuple[int, float, int]:
        period = chapters[place].period
        return (-period.first.toordinal() if period else 0, -likeness[place], place)

    earlier = [n for n in likeness if chapters[n].period != one.period]
    return tuple(chapters[n].id for n in sorted(earlier, key=key))


def _continued(its: Kin, threads: Iterable[int], members: Mapping[int, Sequence[int]], recent: int) -> _Row:
    """The one of these threads that a story continues, -1 if none; of equals the earliest."""
    best, most = _NONE, 2 * its.enough
    for thread in sorted(threads):
        places = _since(members[thread], recent)
        row = its.likeness(places)
        alike = float(row.max() + row.mean())
        if alike > most or (best[0] < 0 and alike >= most):
            best, most = (thread, places, row), alike
    return best


def _since(places: Sequence[int], recent: int) -> Rows:
    return np.array(places[bisect_left(places, recent) :], dtype=np.int64)
