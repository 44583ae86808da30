"""Kin: the stories before a story that are much alike, and how alike any others are."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
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

__all__ = ["Chapter", "Kin", "Known", "Near", "in_order", "kin", "near_stories", "recent_from", "with_terms"]

# Chosen by reading the threads of five weeks of a portal (2,000 stories). Reports of one affair share
# from 0.25 on; in a large pile rare names raise that, and what only shares a country reaches 0.25 too.
_FEW, _MANY = 0.22, 0.30
_SILENCE = timedelta(weeks=26)  # after it, the same names are another affair
_LARGE = 200  # stories; from here on names are as rare as they will be

Known = Callable[[Period | None], Terms | None]
Near = Mapping[int, tuple[Rows, Rows]]  # of some groups (see `_groups`), by number: the places that are near
# its stories, one story's after the other's, and where each story's begin but the first's


@dataclass(frozen=True, slots=True)
class Chapter:
    """A story of this run, or one of the past, whose thread is known."""

    id: str
    period: Period | None
    story: Story | None = None
    past: Past | None = None

    @property
    def lines(self) -> tuple[str, str]:
        """The words and the names that it is compared by."""
        one = self.past or (with_terms(self.story) if self.story else None)
        return (one.words, one.names) if one else ("", "")


@dataclass(frozen=True, slots=True)
class Kin:
    """A story's place, those before it that are `enough` alike, and its likeness to any others."""

    place: int
    enough: float
    near: Sequence[int]
    likenesses: Likenesses

    def likeness(self, places: Rows) -> Matrix:
        """By place."""
        return self.likenesses.between(self.place, places) if len(places) else np.zeros(0)


def in_order(stories: Sequence[Story], past: Sequence[Past]) -> list[Chapter]:
    """The stories with those of the past in their places before and between, the undated ones last.

    Stories of the past whose period is told again count for nothing.
    """
    again = {story.period for story in stories}
    dated = sorted(
        [
            *(Chapter(one.story, one.period, past=one) for one in past if one.period not in again),
            *(Chapter(one.id, one.period, one) for one in stories if one.period),
        ],
        key=lambda one: one.period.first.toordinal() if one.period else 0,
    )
    return [*dated, *(Chapter(one.id, None, one) for one in stories if one.period is None)]


def with_terms(story: Story, count: Count = text_stems) -> Story:
    """The story with the weighted stems that threads are found by; `count` gives those of an article."""
    words = story.words or write_terms(mean_counts(story.articles, count))
    names = story.names or write_terms(mean_counts(story.articles, name_stems))
    return replace(story, words=words, names=names)


def kin(
    chapters: Sequence[Chapter], known: Known = lambda _: None, near: Near | None = None
) -> Iterator[Kin | None]:
    """For each story those of its period and of the periods before that it is much alike, and no later one.

    None for the past: what it continues is known. `known` and `near` are as in `thread_stories`.
    """
    for number, (count, start, likenesses) in enumerate(_groups(chapters, known)):
        stop = start + count
        if likenesses is None:
            yield from (None for _ in range(start, stop))
            continue
        told = near.get(number) if near else None
        found = np.split(*told) if told else likenesses.before(start, stop)
        enough = _enough(stop)
        for place, those in zip(range(start, stop), found, strict=True):
            yield Kin(place, enough, those.tolist(), likenesses)


def near_stories(
    stories: Sequence[Story], past: Sequence[Past], known: Known, part: int, parts: int
) -> dict[int, tuple[Rows, Rows]]:
    """What most of the time of `thread_stories` goes to, of one of several parts that take as long."""
    found: dict[int, tuple[Rows, Rows]] = {}
    for number, (count, start, likenesses) in enumerate(_groups(in_order(stories, past), known)):
        turn, place = divmod(number, parts)
        if likenesses and part == (parts - 1 - place if turn % 2 else place):
            those = list(likenesses.before(start, start + count))
            found[number] = np.concatenate(those), np.cumsum([len(one) for one in those[:-1]], dtype=np.int64)
    return found


def recent_from(chapters: Sequence[Chapter], place: int) -> int:
    """Where the stories begin that the one at `place` can continue; an undated one can continue all."""
    period = chapters[place].period
    if period is None:
        return 0
    oldest = period.first - _SILENCE
    return bisect_left(chapters, oldest, hi=place, key=lambda one: one.period.last if one.period else oldest)


def _groups(chapters: Sequence[Chapter], known: Known) -> Iterator[tuple[int, int, Likenesses | None]]:
    """Stories of one period that are all of this run, or all of the past: how many, where they start.

    With their likenesses to those before, which are weighted as of then: use them before the next group.
    """
    rows = TermRows()
    for _, group in groupby(chapters, key=lambda one: (one.period, one.story is None)):
        some = list(group)
        start = rows.stop
        terms = known(some[0].period) if some[0].story else None
        rows.add(terms or terms_of(one.lines for one in some))
        likenesses = Likenesses(rows, recent_from(chapters, start), _enough(rows.stop))
        yield len(some), start, likenesses if some[0].story else None


def _enough(stories: int) -> float:
    return _FEW + (_MANY - _FEW) * min(1.0, stories / _LARGE)
