"""Recording: a brief as its record."""

import json
from collections.abc import Iterable
from hashlib import sha256

from digest.models import Article, Brief, Dating, Earlier, Entry, Evidence, Extract, Held, Issue
from digest.renderers import record as shape
from digest.renderers.printing import Articles, applied, plain

__all__ = ["brief_record", "schemas", "undated_record"]


def brief_record(brief: Brief) -> shape.BriefRecord:
    """Everything that a brief says, and why."""
    articles = Articles.of(brief)
    return shape.BriefRecord(
        format="digest.brief/1",
        version=brief.version,
        fingerprint=brief.fingerprint,
        lang=brief.lang,
        title=brief.title,
        subjects=brief.subjects,
        period=brief.period,
        lead=_units(brief.lead, articles, brief.lang),
        sections=tuple(
            shape.SectionRecord(s.title, tuple(_story(entry, articles, brief.lang) for entry in s.entries))
            for s in brief.sections
        ),
        sources=tuple(_source(s.article, s.number, cited=s.cited) for s in brief.sources),
        held=_held(brief.held),
    )


def undated_record(issue: Issue) -> shape.UndatedRecord:
    """Everything that is in no brief, and why."""
    return shape.UndatedRecord(
        format="digest.undated/1",
        lang=issue.lang,
        held=_held(issue.held),
        outside=tuple(_source(article) for article in issue.outside),
        skipped=tuple(shape.SkippedRecord(s.path, s.reason, s.detail) for s in issue.skipped),
    )


def schemas() -> dict[str, str]:
    """The JSON Schema of each record, by the name of its file in docs/reference."""
    import msgspec  # noqa: PLC0415 - only a run that renders needs it

    kinds = {"brief.schema.json": shape.BriefRecord, "undated.schema.json": shape.UndatedRecord}
    draft = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {
        name: json.dumps(draft | msgspec.json.schema(kind), ensure_ascii=False, indent=2) + "\n"
        for name, kind in kinds.items()
    }


def _story(entry: Entry, articles: Articles, lang: str) -> shape.StoryRecord:
    story = entry.story
    return shape.StoryRecord(
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
        units=_units(entry.summary.extracts, articles, lang),
    )


def _follows(earlier: Earlier) -> shape.FollowsRecord:
    return shape.FollowsRecord(earlier.period.id, earlier.story, earlier.headline, earlier.day)


def _units(extracts: Iterable[Extract], articles: Articles, lang: str) -> tuple[shape.UnitRecord, ...]:
    return tuple(_unit(extract, articles, lang) for extract in extracts)


def _unit(extract: Extract, articles: Articles, lang: str) -> shape.UnitRecord:
    unit = articles.unit(extract)
    return shape.UnitRecord(
        article=extract.article,
        unit=extract.unit,
        start=unit.start,
        end=unit.end,
        original=unit.text,
        edits=applied(unit, extract.edits),
        printed=plain(unit, extract.edits, lang),
        cites=articles.cited(extract),
        also=tuple(_place(article, n, articles) for article, n in extract.also),
    )


def _place(article: str, n: int, articles: Articles) -> shape.PlaceRecord:
    unit = articles.by_id[article].units[n]
    return shape.PlaceRecord(article, n, unit.start, unit.end)


def _source(article: Article, number: int | None = None, *, cited: bool = False) -> shape.SourceRecord:
    return shape.SourceRecord(
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


def _held(held: Iterable[Held]) -> tuple[shape.HeldRecord, ...]:
    return tuple(shape.HeldRecord(_source(item.article), item.settle) for item in held)


def _dating(dating: Dating) -> shape.DatingRecord:
    return shape.DatingRecord(
        date=dating.day,
        precision=dating.precision,
        confidence=dating.confidence,
        candidates=dating.candidates,
        evidence=_evidence(dating.evidence),
        background=_evidence(dating.background),
        conflicts=_evidence(dating.conflicts),
    )


def _evidence(evidence: Iterable[Evidence]) -> tuple[shape.EvidenceRecord, ...]:
    return tuple(
        shape.EvidenceRecord(
            piece.kind,
            piece.text,
            piece.start if piece.start >= 0 else None,
            piece.end if piece.end >= 0 else None,
            piece.origin,
            piece.days,
        )
        for piece in evidence
    )
