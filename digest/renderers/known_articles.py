"""What the records of earlier runs tell of an article: how it is dated, which sentences are printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from digest.models import Dating, Days, Evidence
from digest.renderers.article_record import DatingRecord, EvidenceRecord
from digest.renderers.stored import stored

__all__ = ["dating_of", "known_datings", "printed_units"]


@dataclass(frozen=True, slots=True)
class _Source:
    id: str
    dating: DatingRecord


@dataclass(frozen=True, slots=True)
class _Apart:
    article: _Source


@dataclass(frozen=True, slots=True)
class _Dated:
    """The part of a record that says how articles are dated."""

    sources: tuple[_Source, ...] = ()
    outside: tuple[_Source, ...] = ()
    excluded: tuple[_Apart, ...] = ()


@dataclass(frozen=True, slots=True)
class _Undated:
    held: tuple[_Apart, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    article: str
    unit: int


@dataclass(frozen=True, slots=True)
class _Unit:
    article: str
    unit: int
    also: tuple[_Place, ...] = ()


@dataclass(frozen=True, slots=True)
class _Story:
    units: tuple[_Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class _Section:
    stories: tuple[_Story, ...]


@dataclass(frozen=True, slots=True)
class _Id:
    id: str


@dataclass(frozen=True, slots=True)
class _Brief:
    """The part of a record that says which sentences are printed, and of whom."""

    period: _Id
    sources: tuple[_Id, ...]
    lead: tuple[_Unit, ...] = ()
    sections: tuple[_Section, ...] = ()
    in_brief: tuple[_Story, ...] = ()


def known_datings(folder: Path) -> dict[str, Dating]:
    """How the articles that the records of a folder name are dated, by their ids."""
    found: dict[str, Dating] = {}
    for path in _records(folder):
        dated, undated = stored(path, _Dated) or _Dated(), stored(path, _Undated) or _Undated()
        apart = (one.article for one in (*dated.excluded, *undated.held))
        found |= {one.id: dating_of(one.dating) for one in (*dated.sources, *dated.outside, *apart)}
    return found


def printed_units(folder: Path, article: str) -> dict[str, frozenset[int]]:
    """The units of an article that each brief prints, by the id of the brief; only of briefs that have it."""
    found: dict[str, frozenset[int]] = {}
    for path in _records(folder):
        brief = stored(path, _Brief)
        if brief and any(one.id == article for one in brief.sources):
            printed = (place for unit in _units(brief) for place in _places(unit))
            found[brief.period.id] = frozenset(unit for name, unit in printed if name == article)
    return found


def dating_of(record: DatingRecord) -> Dating:
    """The dating that a record keeps."""
    days = Days.only_on(record.date) if record.date else Days(listed=record.candidates)
    parts = (record.evidence, record.background, record.conflicts)
    evidence, background, conflicts = (tuple(map(_evidence, part)) for part in parts)
    return Dating(days, record.confidence, evidence, background, conflicts)


def _evidence(record: EvidenceRecord) -> Evidence:
    start, end = (-1 if at is None else at for at in (record.start, record.end))
    return Evidence(record.kind, record.text, record.days, start, end, record.origin)


def _records(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.json")) if folder.is_dir() else []


def _units(brief: _Brief) -> Iterator[_Unit]:
    yield from brief.lead
    for story in (*(one for section in brief.sections for one in section.stories), *brief.in_brief):
        yield from story.units


def _places(unit: _Unit) -> list[tuple[str, int]]:
    return [(unit.article, unit.unit), *((one.article, one.unit) for one in unit.also)]
