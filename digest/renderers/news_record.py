"""The record of a story's thread, of what it tells anew, and of what later issues compare theirs with."""

import datetime as dt
from dataclasses import dataclass

from digest.models import Entry, Newcomer, News, Shift, Step, Story
from digest.renderers.printing import Articles
from digest.renderers.unit_record import PlaceRecord, place_record

__all__ = ["MemoryRecord", "NewsRecord", "StepRecord", "memory_record", "news_record", "step_records"]


@dataclass(frozen=True, slots=True)
class StepRecord:
    """A step of the thread; `period` is null for the story at hand."""

    day: dt.date | None
    headline: str
    period: str | None


@dataclass(frozen=True, slots=True)
class NewcomerRecord:
    """A name that no earlier issue has, and the first unit that has it."""

    name: str
    place: PlaceRecord


@dataclass(frozen=True, slots=True)
class ShiftRecord:
    """A number that changed: what it counts, before and now, as it is written, and where it stands."""

    about: str
    before: str
    now: str
    place: PlaceRecord


@dataclass(frozen=True, slots=True)
class NewsRecord:
    """What a story tells that the story of `period` and of the day `since` did not.

    `units` are the new ones `of` all; none where nothing is new.
    """

    since: dt.date | None
    period: str
    units: tuple[PlaceRecord, ...]
    of: int
    names: tuple[NewcomerRecord, ...]
    numbers: tuple[ShiftRecord, ...]


@dataclass(frozen=True, slots=True)
class MemoryRecord:
    """What later issues compare their stories with, in no words that anybody could read as the article.

    `words` and `names` are weighted stems, `units` and `shingles` hashes of units and of runs of five words,
    `figures` numbers with their value, unit, what they count and the stems around them.
    """

    words: str = ""
    names: str = ""
    units: str = ""
    shingles: str = ""
    figures: tuple[str, ...] = ()


def step_records(steps: tuple[Step, ...]) -> tuple[StepRecord, ...]:
    """The steps of a thread."""
    return tuple(StepRecord(step.day, step.headline, step.issue) for step in steps)


def news_record(news: News | None, articles: Articles) -> NewsRecord | None:
    """What is new of a story that continues an earlier one."""
    if news is None:
        return None
    return NewsRecord(
        news.since,
        news.issue,
        tuple(place_record(place, articles) for place in news.units),
        news.of,
        tuple(_newcomer(one, articles) for one in news.names),
        tuple(_shift(one, articles) for one in news.numbers),
    )


def memory_record(story: Story, entry: Entry | None = None) -> MemoryRecord:
    """What is remembered of a story, and more of one that was told."""
    if entry is None:
        return MemoryRecord(story.words, story.names)
    memory = entry.memory
    units, shingles = " ".join(memory.units), " ".join(memory.shingles)
    return MemoryRecord(story.words, story.names, units, shingles, memory.figures)


def _newcomer(one: Newcomer, articles: Articles) -> NewcomerRecord:
    return NewcomerRecord(one.name, place_record(one.place, articles))


def _shift(one: Shift, articles: Articles) -> ShiftRecord:
    return ShiftRecord(one.about, one.before, one.now, place_record(one.place, articles))
