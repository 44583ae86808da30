"""Restoring: the articles of a page as far as its record keeps them."""

from collections.abc import Iterator, Mapping

from digest.models import Article, Unit
from digest.renderers.article_record import SourceRecord
from digest.renderers.brief_record import BriefRecord, StoryRecord
from digest.renderers.known_articles import dating_of
from digest.renderers.unit_record import UnitRecord

__all__ = ["articles_of", "stories_of", "units_of"]


def units_of(record: BriefRecord) -> Iterator[UnitRecord]:
    """Every printed unit, down the page."""
    yield from record.lead
    for story in stories_of(record):
        yield from story.units


def stories_of(record: BriefRecord) -> Iterator[StoryRecord]:
    """Every story that is told, down the page."""
    for section in record.sections:
        yield from section.stories
    yield from record.in_brief


def articles_of(record: BriefRecord) -> dict[str, Article]:
    """The articles by id: without text, with the units of which the record keeps the words.

    The further places of a number are none of its sentence: those tell it in words of their own.
    """
    kept: dict[str, dict[int, str]] = {}
    counts = [one.sentence for story in stories_of(record) for one in story.notes.counts]
    for one in (*units_of(record), *counts):
        kept.setdefault(one.article, {})[one.unit] = one.original
    for one in units_of(record):
        for place in one.also:
            kept.setdefault(place.article, {}).setdefault(place.unit, one.original)
    return {one.id: _article(one, kept.get(one.id, {})) for one in record.sources}


def _article(record: SourceRecord, units: Mapping[int, str]) -> Article:
    return Article(
        id=record.id,
        path=record.path,
        text="",
        lang=record.lang,
        title=record.title,
        source=record.source,
        byline=record.byline,
        agency=record.agency,
        url=record.url,
        dating=dating_of(record.dating),
        units=tuple(Unit(units[at], at, at, 0) for at in sorted(units)),
    )
