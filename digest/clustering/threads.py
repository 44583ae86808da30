"""Threads: the running affairs that stories of several periods belong to."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import groupby

import numpy as np

from digest.clustering.likenesses import Likenesses
from digest.clustering.names import name_stems
from digest.clustering.similarity import Count, Matrix, mean_counts, text_stems
from digest.clustering.termlines import write_terms
from digest.clustering.termrows import Rows, TermRows
from digest.clustering.terms import Terms, terms_of
from digest.models import Past, Period, Story

__all__ = ["thread_stories", "with_terms"]

# Chosen by reading the threads of five weeks of a portal (2,000 stories). Reports of one affair share
# from 0.25 on; in a large pile rare names raise that, and what only shares a country reaches 0.25 too.
_FEW, _MANY = 0.22, 0.30
_NEAR = 0.75  # of what makes a thread; a story of it that is less alike tells of another side of the affair
_SILENCE = timedelta(weeks=26)  # after it, the same names are another affair
_LARGE = 200  # stories; from here on names are as rare as they will be

_Known = Callable[[Period | None], Terms | None]
_Row = tuple[int, Rows, Matrix]  # a thread, the places of its recent stories, how alike they are to one
_NONE: _Row = (-1, np.empty(0, dtype=np.int64), np.empty(0))


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A story of this run, or one of the past, by what it is compared by."""

    id: str
    period: Period | None
    words: str
    names: str
    thread: str | None = None  # known of the past
    story: Story | None = None


@dataclass(frozen=True, slots=True)
class _Kin:
    """A story's place, those before it that are `enough` alike, and its likeness to any others."""

    place: int
    enough: float
    near: Sequence[int]
    likenesses: Likenesses

    def likeness(self, places: Rows) -> Matrix:
        return self.likenesses.between(self.place, places) if len(places) else np.zeros(0)


def thread_stories(
    stories: Sequence[Story], past: Sequence[Past] = (), known: _Known = lambda _: None
) -> tuple[Story, ...]:
    """The stories with their threads, in the same order; periods must be in order of time.

    A thread is named after its first story. A story continues the thread that it shares most with, by
    its words and its names, among the stories before it; those after it change nothing. Being
    alike on average counts as much as being alike once, so that threads do not drift together.
    `past` are the stories of earlier issues; those of a period that is told again count for nothing. Where
    `known` gives the terms of a period, they are of its stories in their order, which need no words.
    """
    chapters = _in_order(stories, past)
    names: dict[str, int] = {}
    threads: list[int] = []
    members: defaultdict[int, list[int]] = defaultdict(list)
    found: list[Story] = []
    for place, (one, kin) in enumerate(zip(chapters, _kin(chapters, known), strict=True)):
        recent = _recent(chapters, place)
        near = {threads[n] for n in kin.near if n >= recent} if kin else ()
        thread, row, alike = _continued(kin, near, members, recent) if kin else _NONE
        if thread < 0:
            thread = names.setdefault(one.thread or one.id, len(names))
            row = _since(members[thread], recent)
            alike = kin.likeness(row) if kin else alike
        if one.story and kin:
            here = alike >= _NEAR * kin.enough
            before = _latest_first(one, chapters, row[here], alike[here])
            found.append(replace(one.story, before=before))
        threads.append(thread)
        members[thread].append(place)
    named = list(names)
    told = [named[n] for n, one in zip(threads, chapters, strict=True) if one.story]
    return tuple(replace(story, thread=thread) for story, thread in zip(found, told, strict=True))


def _in_order(stories: Sequence[Story], past: Sequence[Past]) -> list[_Chapter]:
    """The stories with their terms, those of the past in their places before and between."""
    again = {story.period for story in stories}
    dated = sorted(
        [
            *(_Chapter(p.story, p.period, p.words, p.names, p.thread) for p in past if p.period not in again),
            *(_of(story) for story in stories if story.period),
        ],
        key=lambda one: one.period.first.toordinal() if one.period else 0,
    )
    return [*dated, *(_of(story) for story in stories if story.period is None)]


def with_terms(story: Story, count: Count = text_stems) -> Story:
    """The story with the weighted stems that threads are found by; `count` gives those of an article."""
    words = story.words or write_terms(mean_counts(story.articles, count))
    names = story.names or write_terms(mean_counts(story.articles, name_stems))
    return replace(story, words=words, names=names)


def _of(story: Story) -> _Chapter:
    story = with_terms(story)
    return _Chapter(story.id, story.period, story.words, story.names, story=story)


def _latest_first(one: _Chapter, chapters: Sequence[_Chapter], row: Rows, alike: Matrix) -> tuple[str, ...]:
    """The stories of these places and likenesses that stand in an earlier period."""
    likeness = dict(zip(row.tolist(), alike.tolist(), strict=True))

    def key(place: int) -> tuple[int, float, int]:
        period = chapters[place].period
        return (-period.first.toordinal() if period else 0, -likeness[place], place)

    earlier = [n for n in likeness if chapters[n].period != one.period]
    return tuple(chapters[n].id for n in sorted(earlier, key=key))


def _kin(chapters: Sequence[_Chapter], known: _Known = lambda _: None) -> Iterator[_Kin | None]:
    """For each story those of its period and of the periods before that it is much alike, and no later one.

    None for the past: what it continues is known.
    """
    rows = TermRows()
    for _, group in groupby(chapters, key=lambda one: (one.period, one.story is None)):
        some = list(group)
        start = rows.stop
        terms = known(some[0].period) if some[0].story else None
        rows.add(terms or terms_of((one.words, one.names) for one in some))
        if some[0].story is None:
            yield from (None for _ in some)
            continue
        enough = _enough(rows.stop)
        likenesses = Likenesses(rows, _recent(chapters, start), enough)
        near = likenesses.before(start, rows.stop)
        for place, those in zip(range(start, rows.stop), near, strict=True):
            yield _Kin(place, enough, those.tolist(), likenesses)


def _enough(stories: int) -> float:
    return _FEW + (_MANY - _FEW) * min(1.0, stories / _LARGE)


def _recent(chapters: Sequence[_Chapter], place: int) -> int:
    """Where the stories begin that the one at `place` can continue; an undated one can continue all."""
    period = chapters[place].period
    if period is None:
        return 0
    oldest = period.first - _SILENCE
    return bisect_left(chapters, oldest, hi=place, key=lambda one: one.period.last if one.period else oldest)


def _continued(kin: _Kin, threads: Iterable[int], members: Mapping[int, Sequence[int]], recent: int) -> _Row:
    """The one of these threads that a story continues, -1 if none; of equals the earliest."""
    best, most = _NONE, 2 * kin.enough
    for thread in sorted(threads):
        places = _since(members[thread], recent)
        row = kin.likeness(places)
        alike = float(row.max() + row.mean())
        if alike > most or (best[0] < 0 and alike >= most):
            best, most = (thread, places, row), alike
    return best


def _since(places: Sequence[int], recent: int) -> Rows:
    return np.array(places[bisect_left(places, recent) :], dtype=np.int64)
