"""The record of a story's notes: quotations, versions and numbers, each with where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from digest.models import Count, Notes, Place, Said, Side, Version
from digest.renderers.news_record import NewsRecord, StepRecord, news_record, step_records
from digest.renderers.printing import Articles
from digest.renderers.unit_record import PlaceRecord, UnitRecord, place_record, unit_records

__all__ = ["CountRecord", "NotesRecord", "SaidRecord", "SideRecord", "VersionRecord", "notes_record"]


@dataclass(frozen=True, slots=True)
class SaidRecord:
    """A quotation: who said it, its words, where they stand, the sources cited, other places of the words."""

    speaker: str
    role: str
    via: str
    text: str
    cut: bool
    article: str
    unit: int
    start: int
    end: int
    cites: tuple[int, ...]
    also: tuple[PlaceRecord, ...]


@dataclass(frozen=True, slots=True)
class SideRecord:
    """One version: its words, the offsets in them of what differs, where it begins, the sources cited."""

    text: str
    marks: tuple[tuple[int, int], ...]
    article: str
    unit: int
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class VersionRecord:
    """What sources tell in different words, or with different numbers, of `about`."""

    kind: str
    about: str
    sides: tuple[SideRecord, ...]


@dataclass(frozen=True, slots=True)
class CountRecord:
    """A sentence with numbers that its sources agree on, the numbers as it writes them, who counted."""

    sentence: UnitRecord
    numbers: tuple[str, ...]
    by: str


@dataclass(frozen=True, slots=True)
class NotesRecord:
    """What is printed below a story's units."""

    quotes: tuple[SaidRecord, ...] = ()
    versions: tuple[VersionRecord, ...] = ()
    counts: tuple[CountRecord, ...] = ()
    thread: tuple[StepRecord, ...] = ()
    news: NewsRecord | None = None


def notes_record(notes: Notes, articles: Articles, lang: str) -> NotesRecord:
    """The record of a story's notes."""
    return NotesRecord(
        quotes=tuple(_said(one, articles) for one in notes.quotes),
        versions=tuple(_version(one, articles) for one in notes.versions),
        counts=tuple(_count(one, articles, lang) for one in notes.counts),
        thread=step_records(notes.thread),
        news=news_record(notes.news, articles),
    )


def _said(said: Said, articles: Articles) -> SaidRecord:
    return SaidRecord(
        speaker=said.speaker,
        role=said.role,
        via=said.via,
        text=said.text,
        cut=said.cut,
        article=said.article,
        unit=said.unit,
        start=said.start,
        end=said.end,
        cites=articles.numbered((said.article, *_names(said.also))),
        also=tuple(place_record(place, articles) for place in said.also),
    )


def _version(version: Version, articles: Articles) -> VersionRecord:
    return VersionRecord(version.kind, version.about, tuple(_side(side, articles) for side in version.sides))


def _side(side: Side, articles: Articles) -> SideRecord:
    return SideRecord(side.text, side.marks, *side.place, articles.numbered(side.articles))


def _count(count: Count, articles: Articles, lang: str) -> CountRecord:
    text = articles.unit(count.extract).text
    numbers = tuple(text[start:end] for start, end in count.marks)
    return CountRecord(unit_records((count.extract,), articles, lang)[0], numbers, count.by)


def _names(places: Sequence[Place]) -> tuple[str, ...]:
    return tuple(article for article, _ in places)
