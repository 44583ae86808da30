"""The record's shape: what the JSON of a brief holds, in order. Its JSON Schema is made from it."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from digest.models import Confidence, Days, Edit, Link, Period, Precision

__all__ = [
    "BriefRecord",
    "DatingRecord",
    "EvidenceRecord",
    "FollowsRecord",
    "HeldRecord",
    "PlaceRecord",
    "SectionRecord",
    "SkippedRecord",
    "SourceRecord",
    "StoryRecord",
    "UndatedRecord",
    "UnitRecord",
]


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """Where a unit stands: its article, its index there, its offsets in the article's text."""

    article: str
    unit: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class UnitRecord:
    """A printed unit: its place, its own words, the edits, the words as printed, the sources cited."""

    article: str
    unit: int
    start: int
    end: int
    original: str
    edits: tuple[Edit, ...]
    printed: str
    cites: tuple[int, ...]
    also: tuple[PlaceRecord, ...]


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """A piece of evidence, verbatim; offsets are null where the words stand outside the article."""

    kind: str
    text: str
    start: int | None
    end: int | None
    origin: str
    days: Days


@dataclass(frozen=True, slots=True)
class DatingRecord:
    """When an article appeared, the days that remain possible, and why."""

    date: dt.date | None
    precision: Precision
    confidence: Confidence
    candidates: tuple[dt.date, ...]
    evidence: tuple[EvidenceRecord, ...]
    background: tuple[EvidenceRecord, ...]
    conflicts: tuple[EvidenceRecord, ...]


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """An article; `number` is null outside a list of sources, `sha256` is of its text as it was read."""

    number: int | None
    cited: bool
    id: str
    path: str
    sha256: str
    lang: str
    title: str
    kicker: str
    source: str
    byline: str
    agency: str
    url: str
    section: str
    cluster: str
    dating: DatingRecord


@dataclass(frozen=True, slots=True)
class FollowsRecord:
    """The story of an earlier issue that a story continues."""

    period: str
    story: str
    headline: str
    day: dt.date | None


@dataclass(frozen=True, slots=True)
class StoryRecord:
    """A story: its articles, which of them share their text, why they stand together, what is printed."""

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


@dataclass(frozen=True, slots=True)
class SectionRecord:
    """Stories under one heading."""

    title: str
    stories: tuple[StoryRecord, ...]


@dataclass(frozen=True, slots=True)
class HeldRecord:
    """An article that waits for a date, and what would settle it."""

    article: SourceRecord
    settle: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SkippedRecord:
    """An input that gave no article, and why."""

    path: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class BriefRecord:
    """One issue of the press review: every word on the page, where it stands, and why it is there."""

    format: Literal["digest.brief/1"]
    version: str
    fingerprint: str
    lang: str
    title: str
    subjects: tuple[str, ...]
    period: Period
    lead: tuple[UnitRecord, ...]
    sections: tuple[SectionRecord, ...]
    sources: tuple[SourceRecord, ...]
    held: tuple[HeldRecord, ...]


@dataclass(frozen=True, slots=True)
class UndatedRecord:
    """What is in no issue: articles that wait for a date or lie outside the period, inputs not read."""

    format: Literal["digest.undated/1"]
    lang: str
    held: tuple[HeldRecord, ...]
    outside: tuple[SourceRecord, ...]
    skipped: tuple[SkippedRecord, ...]
