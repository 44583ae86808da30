"""Threads: the running affairs that stories of several periods belong to."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from digest.clustering.blocks import row_slices
from digest.clustering.names import name_stems
from digest.clustering.similarity import Matrix, count_rows, mean_counts, text_stems, weighted
from digest.clustering.termlines import read_terms, write_terms
from digest.models import Past, Period, Story

__all__ = ["thread_stories", "with_terms"]

# Chosen by reading the threads of five weeks of a portal (2,000 stories). Reports of one affair share
# from 0.25 on; in a large pile rare names raise that, and what only shares a country reaches 0.25 too.
_FEW, _MANY = 0.22, 0.30
_NEAR = 0.75  # of what makes a thread; a story of it that is less alike tells of another side of the affair
_SILENCE = timedelta(weeks=26)  # after it, the same names are another affair
_LARGE = 200  # stories; from here on names are as rare as they will be


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A story of this run, or one of the past, by what it is compared by."""

    id: str
    period: Period | None
    words: str
    names: str
    thread: str | None = None  # known of the past
    story: Story | None = None


def thread_stories(stories: Sequence[Story], past: Sequence[Past] = ()) -> tuple[Story, ...]:
    """The stories with their threads, in the same order; periods must be in order of time.

    A thread is named after its first story. A story continues the thread that it shares most with, by
    its words and its names, among the stories before it; those after it change nothing. Being
    alike on average counts as much as being alike once, so that threads do not drift together.
    `past` are the stories of earlier issues; those of a period that is told again count for nothing.
    """
    chapters = _in_order(stories, past)
    threads = np.empty(len(chapters), dtype=np.int64)
    names: dict[str, int] = {}
    found: list[Story] = []
    for place, (one, row) in enumerate(zip(chapters, _rows(chapters), strict=True)):
        if one.story is None:
            threads[place] = names.setdefault(one.thread or one.id, len(names))
            continue
        recent, enough = _recent(chapters, place), _enough(len(row))
        thread = _continued(row[recent:place], threads[recent:place], len(names), enough)
        if thread < 0:
            thread = names.setdefault(one.id, len(names))
        threads[place] = thread
        near = _NEAR * enough
        before = [n for n in range(recent, place) if threads[n] == thread and row[n] >= near]
        found.append(replace(one.story, before=_latest_first(one, chapters, before, row)))
    known = list(names)
    told = [known[n] for n, one in zip(threads, chapters, strict=True) if one.story]
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


def with_terms(story: Story) -> Story:
    """The story with the weighted stems that threads are found by."""
    words = story.words or write_terms(mean_counts(story.articles, text_stems))
    names = story.names or write_terms(mean_counts(story.articles, name_stems))
    return replace(story, words=words, names=names)


def _of(story: Story) -> _Chapter:
    story = with_terms(story)
    return _Chapter(story.id, story.period, story.words, story.names, story=story)


def _latest_first(
    one: _Chapter, chapters: Sequence[_Chapter], places: Sequence[int], row: Matrix
) -> tuple[str, ...]:
    """The stories at these places that stand in an earlier period."""

    def key(place: int) -> tuple[int, float, int]:
        period = chapters[place].period
        return (-period.first.toordinal() if period else 0, -float(row[place]), place)

    earlier = [n for n in places if chapters[n].period != one.period]
    return tuple(chapters[n].id for n in sorted(earlier, key=key))


def _rows(chapters: Sequence[_Chapter]) -> Iterator[Matrix]:
    """For each story its likeness to all of its period and of the periods before, and to no later one.

    The rows of the past are empty: what it continues is known.
    """
    texts = count_rows([read_terms(one.words) for one in chapters])
    named = count_rows([read_terms(one.names) for one in chapters])
    stop = 0
    for _, group in groupby(chapters, key=lambda one: (one.period, one.story is None)):
        start, stop = stop, stop + len(list(group))
        if chapters[start].story is None:
            yield from np.zeros((stop - start, 0))
            continue
        words_of, names_of = (weighted(counts[:stop]) for counts in (texts, named))
        for rows in row_slices(stop - start):
            own = slice(start + rows.start, start + rows.stop)
            alike = words_of[own] @ words_of.T + names_of[own] @ names_of.T
            yield from alike.toarray() / 2


def _enough(stories: int) -> float:
    return _FEW + (_MANY - _FEW) * min(1.0, stories / _LARGE)


def _recent(chapters: Sequence[_Chapter], place: int) -> int:
    """Where the stories begin that the one at `place` can continue; an undated one can continue all."""
    period = chapters[place].period
    if period is None:
        return 0
    oldest = period.first - _SILENCE
    return bisect_left(chapters, oldest, hi=place, key=lambda one: one.period.last if one.period else oldest)


def _continued(row: Matrix, threads: NDArray[np.int64], count: int, enough: float) -> int:
    """The thread that a story continues, -1 if none; of equals the earliest."""
    if not len(row):
        return -1
    most = np.zeros(count)
    np.maximum.at(most, threads, row)
    sizes = np.maximum(1, np.bincount(threads, minlength=count))
    mean = np.bincount(threads, weights=row, minlength=count) / sizes
    best = int(np.argmax(most + mean))
    return best if most[best] + mean[best] >= 2 * enough else -1
