"""Threads: the running affairs that stories of several periods belong to."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from digest.clustering.blocks import row_slices
from digest.clustering.names import name_stems
from digest.clustering.similarity import Matrix, count_rows, mean_counts, term_counts, weighted
from digest.models import Story

__all__ = ["thread_stories"]

# Chosen by reading the threads of five weeks of a portal (2,000 stories). Reports of one affair share
# from 0.25 on; in a large pile rare names raise that, and what only shares a country reaches 0.25 too.
_FEW, _MANY = 0.22, 0.30
_SILENCE = timedelta(weeks=26)  # after it, the same names are another affair
_LARGE = 200  # stories; from here on names are as rare as they will be


def thread_stories(stories: Sequence[Story]) -> tuple[Story, ...]:
    """The stories with their threads, in the same order; periods must be in order of time.

    A thread is named after its first story. A story continues the thread that it shares most with, by
    its words and its names, among the stories before it; those after it change nothing. Being
    alike on average counts as much as being alike once, so that threads do not drift together.
    """
    threads = np.empty(len(stories), dtype=np.int64)
    names: list[str] = []
    for place, row in enumerate(_rows(stories)):
        recent = _recent(stories, place)
        thread = _continued(row[recent:place], threads[recent:place], len(names), _enough(len(row)))
        if thread < 0:
            thread = len(names)
            names.append(stories[place].id)
        threads[place] = thread
    return tuple(replace(story, thread=names[thread]) for story, thread in zip(stories, threads, strict=True))


def _rows(stories: Sequence[Story]) -> Iterator[Matrix]:
    """For each story its likeness to all of its period and of the periods before, and to no later one."""
    texts = term_counts([story.articles for story in stories])
    named = count_rows([mean_counts(story.articles, name_stems) for story in stories])
    stop = 0
    for _, group in groupby(stories, key=lambda story: story.period):
        start, stop = stop, stop + len(list(group))
        words_of, names_of = (weighted(counts[:stop]) for counts in (texts, named))
        for rows in row_slices(stop - start):
            own = slice(start + rows.start, start + rows.stop)
            alike = words_of[own] @ words_of.T + names_of[own] @ names_of.T
            yield from alike.toarray() / 2


def _enough(stories: int) -> float:
    return _FEW + (_MANY - _FEW) * min(1.0, stories / _LARGE)


def _recent(stories: Sequence[Story], place: int) -> int:
    """Where the stories begin that the one at `place` can continue; an undated one can continue all."""
    period = stories[place].period
    if period is None:
        return 0
    oldest = period.first - _SILENCE
    return bisect_left(
        stories, oldest, hi=place, key=lambda story: story.period.last if story.period else oldest
    )


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
