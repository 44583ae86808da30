"""The record of a printed unit: where it stands, its own words, its edits, its words as printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from digest.models import Edit, Extract, Place
from digest.renderers.printing import Articles, applied, plain

__all__ = ["PlaceRecord", "UnitRecord", "place_record", "unit_records"]


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """Where a unit stands: its article, its index there, its offsets in the article's text."""

    article: str
    unit: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class UnitRecord:
    """A printed unit: its place, its own words, the edits, the words as printed, the sources cited.

    Where a model or an editor wrote the sentence that is printed, `wording` is it as it was written, `author`
    says who did, and the unit and those of `also` are what supports it.
    """

    article: str
    unit: int
    start: int
    end: int
    original: str
    edits: tuple[Edit, ...]
    printed: str
    cites: tuple[int, ...]
    also: tuple[PlaceRecord, ...]
    wording: str = ""
    author: Literal["", "model", "editor"] = ""


def unit_records(extracts: Iterable[Extract], articles: Articles, lang: str) -> tuple[UnitRecord, ...]:
    """The records of chosen units, in their order."""
    return tuple(_unit(extract, articles, lang) for extract in extracts)


def _unit(extract: Extract, articles: Articles, lang: str) -> UnitRecord:
    unit = articles.unit(extract)
    return UnitRecord(
        article=extract.article,
        unit=extract.unit,
        start=unit.start,
        end=unit.end,
        original=unit.text,
        edits=applied(unit, extract.edits),
        printed=plain(extract, articles, lang),
        cites=articles.cited(extract),
        also=tuple(place_record(place, articles) for place in extract.also),
        wording=extract.wording,
        author=extract.author if extract.wording else "",
    )


def place_record(place: Place, articles: Articles) -> PlaceRecord:
    """The record of a place."""
    article, n = place
    unit = articles.by_id[article].units[n]
    return PlaceRecord(article, n, unit.start, unit.end)
