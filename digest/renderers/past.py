"""Past: the stories of earlier issues, read back from their records, for new ones to continue."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from digest.errors import UsageError
from digest.models import Earlier, Memory, Past, Period, Step
from digest.renderers.escape import bounded
from digest.renderers.news_record import MemoryRecord, StepRecord
from digest.renderers.standing import NAMED
from digest.renderers.stored import stored

__all__ = ["past_stories", "unreadable_records"]

_MOST_ISSUES = 60  # records that are read, the latest; a year of weeks
_MOST_STORIES = 5_000  # of a record
_MOST_STEPS = 6
_LONGEST = 300  # characters of a headline
# Characters that are remembered of a story; the largest of a week of 700 articles has 60,000
_LARGEST = 400_000


@dataclass(frozen=True, slots=True)
class _Notes:
    thread: tuple[StepRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class _Story:
    id: str
    headline: str
    thread: str
    score: float
    articles: tuple[str, ...]
    notes: _Notes = _Notes()
    memory: MemoryRecord = MemoryRecord()


@dataclass(frozen=True, slots=True)
class _Section:
    stories: tuple[_Story, ...]


@dataclass(frozen=True, slots=True)
class _Dating:
    date: dt.date | None


@dataclass(frozen=True, slots=True)
class _Source:
    id: str
    dating: _Dating


@dataclass(frozen=True, slots=True)
class _Record:
    """The part of `BriefRecord` that is read back."""

    format: Literal["digest.brief/1"]
    period: Period
    sections: tuple[_Section, ...]
    in_brief: tuple[_Story, ...]
    untold: tuple[_Story, ...]
    sources: tuple[_Source, ...]


def past_stories(folder: Path, since_issue: Path | None = None) -> tuple[Past, ...]:
    """The stories of the records in a folder, the oldest first, and of one that was named.

    A file of the folder that is no such record is passed over (see `unreadable_records`). Raises UsageError
    where the one that was named is none.
    """
    found = {path: record for path in _paths(folder) if (record := _read(path))}
    issues = {record.period.id: record for path, record in found.items() if record.period.id == path.stem}
    if since_issue is not None:
        named = _read(since_issue)
        if named is None:
            advice = "Name the .json file of a brief that digest wrote"
            raise UsageError("is no record of a brief", where=str(since_issue), advice=advice)
        issues[named.period.id] = named
    told = sorted(issues.values(), key=lambda record: (record.period, record.period.id))
    return tuple(one for record in told[-_MOST_ISSUES:] for one in _stories(record))


def unreadable_records(folder: Path) -> tuple[Path, ...]:
    """The files that are called like a record and are none: broken, foreign, too large."""
    return tuple(
        path for path in _paths(folder) if (found := _read(path)) is None or found.period.id != path.stem
    )


def _paths(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.glob("*.json") if NAMED.fullmatch(path.stem))
    except OSError:
        return []


def _read(path: Path) -> _Record | None:
    record = stored(path, _Record)
    if record is None or record.period.first > record.period.last:
        return None
    return record


def _stories(record: _Record) -> Iterator[Past]:
    """In the order of their weight, as they were ranked."""
    told = [*(story for section in record.sections for story in section.stories), *record.in_brief]
    days = {source.id: source.dating.date for source in record.sources}
    kept = [(story, True) for story in told] + [(story, False) for story in record.untold]
    for story, is_told in sorted(kept[:_MOST_STORIES], key=lambda pair: (-pair[0].score, pair[0].id)):
        memory = story.memory
        if sum(map(len, (memory.words, memory.names, memory.units, memory.shingles))) <= _LARGEST:
            earlier = _earlier(story, record.period, days) if is_told else None
            yield Past(record.period, story.id, story.thread, memory.words, memory.names, earlier)


def _earlier(story: _Story, period: Period, days: dict[str, dt.date | None]) -> Earlier:
    steps = [
        Step(one.day, bounded(one.headline, _LONGEST), one.period or period.id)
        for one in (*story.notes.thread[:1], *story.notes.thread[1:][1 - _MOST_STEPS :])
    ]
    memory = Memory(
        tuple(story.memory.units.split()), tuple(story.memory.shingles.split()), story.memory.figures
    )
    last = max((day for one in story.articles if (day := days.get(one))), default=None)
    return Earlier(period, story.id, bounded(story.headline, _LONGEST), last, tuple(steps), memory)
