"""The record of a story: its articles, why they stand together, what is printed of them."""

import datetime as dt
from dataclasses import dataclass

from digest.models import Earlier, Entry, Link, Story, Summary
from digest.renderers.correction_record import CorrectionRecord, correction_records
from digest.renderers.news_record import MemoryRecord, memory_record
from digest.renderers.notes_record import NotesRecord, notes_record
from digest.renderers.printing import Articles
from digest.renderers.unit_record import UnitRecord, unit_records
from digest.renderers.writing_record import WritingRecord, writing_record

__all__ = ["FollowsRecord", "StoryRecord", "story_record", "untold_record"]


@dataclass(frozen=True, slots=True)
class FollowsRecord:
    """The story of an earlier issue that a story continues."""

    period: str
    story: str
    headline: str
    day: dt.date | None


@dataclass(frozen=True, slots=True)
class StoryRecord:
    """A story: its articles, which of them share their text, why they stand together, what is printed.

    `writing` tells how a language model took part, where one did. `notes` are what stands below the units,
    `memory` is what later issues compare theirs with, `corrections` what one of its articles corrects or what
    corrects one.
    """

    id: str
    headline: str
    headline_from: str
    thread: str
    score: float
    articles: tuple[str, ...]
    origins: tuple[tuple[str, ...], ...]
    why: tuple[Link, ...]
    follows: FollowsRecord | None
    summarizer: str
    units: tuple[UnitRecord, ...]
    writing: WritingRecord | None = None
    notes: NotesRecord = NotesRecord()
    memory: MemoryRecord = MemoryRecord()
    corrections: tuple[CorrectionRecord, ...] = ()


def story_record(entry: Entry, articles: Articles, lang: str) -> StoryRecord:
    """A story that the page tells."""
    story = entry.story
    return StoryRecord(
        id=story.id,
        headline=entry.headline,
        headline_from=entry.headline_from,
        thread=story.thread,
        score=story.score,
        articles=tuple(article.id for article in story.articles),
        origins=story.origins,
        why=story.why,
        follows=_follows(entry.follows) if entry.follows else None,
        summarizer=entry.summary.system,
        units=unit_records(entry.summary.extracts, articles, lang),
        writing=writing_record(entry.summary.writing) if entry.summary.writing else None,
        notes=notes_record(entry.notes, articles, lang),
        memory=memory_record(story, entry),
        corrections=correction_records(story.corrections, articles),
    )


def untold_record(story: Story) -> StoryRecord:
    """A story that the page has no room for."""
    return story_record(Entry(story, "", "", Summary("", ())), Articles({}, {}), "")


def _follows(earlier: Earlier) -> FollowsRecord:
    return FollowsRecord(earlier.period.id, earlier.story, earlier.headline, earlier.day)
