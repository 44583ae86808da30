"""The record of an article: where it was read, what it is, when it appeared and how that is known."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from digest.models import Article, Confidence, Dating, Days, Evidence, Precision

__all__ = ["DatingRecord", "EvidenceRecord", "SourceRecord", "source_record"]


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


def source_record(article: Article, number: int | None = None, *, cited: bool = False) -> SourceRecord:
    """The record of an article, with its number where it stands in a list of sources."""
    return SourceRecord(
        number=number,
        cited=cited,
        id=article.id,
        path=article.path,
        sha256=sha256(article.text.encode("utf-8", "replace")).hexdigest(),
        lang=article.lang,
        title=article.title,
        kicker=article.kicker,
        source=article.source,
        byline=article.byline,
        agency=article.agency,
        url=article.url,
        section=article.section,
        cluster=article.cluster,
        dating=_dating(article.dating),
    )


def _dating(dating: Dating) -> DatingRecord:
    return DatingRecord(
        date=dating.day,
        precision=dating.precision,
        confidence=dating.confidence,
        candidates=dating.candidates,
        evidence=_evidence(dating.evidence),
        background=_evidence(dating.background),
        conflicts=_evidence(dating.conflicts),
    )


def _evidence(evidence: Iterable[Evidence]) -> tuple[EvidenceRecord, ...]:
    return tuple(
        EvidenceRecord(
            piece.kind,
            piece.text,
            piece.start if piece.start >= 0 else None,
            piece.end if piece.end >= 0 else None,
            piece.origin,
            piece.days,
        )
        for piece in evidence
    )
