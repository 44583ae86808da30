"""What the records of earlier runs name: ids of articles and stories, and briefs that this run empties."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from digest.models import Article, Issue, Period, PeriodKind, Span
from digest.renderers.stored import stored

__all__ = ["Known", "emptied", "emptied_among", "known_ids", "retold"]


@dataclass(frozen=True, slots=True)
class Known:
    """Ids of articles; and of stories, by every name that leads to one: its own, its articles'."""

    articles: frozenset[str] = frozenset()
    stories: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class _Id:
    id: str


@dataclass(frozen=True, slots=True)
class _Held:
    article: _Id


@dataclass(frozen=True, slots=True)
class _Story:
    id: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Section:
    stories: tuple[_Story, ...]


@dataclass(frozen=True, slots=True)
class _Record:
    """The part of the records that is read back, of a brief's and of what is in none."""

    format: str
    sources: tuple[_Id, ...] = ()
    sections: tuple[_Section, ...] = ()
    in_brief: tuple[_Story, ...] = ()
    untold: tuple[_Story, ...] = ()
    outside: tuple[_Id, ...] = ()
    excluded: tuple[_Held, ...] = ()


@dataclass(frozen=True, slots=True)
class _Signed:
    signatures: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class _Brief:
    """The part of a brief's record that says whether it still holds an article."""

    period: Period
    sources: tuple[_Id, ...]
    state: _Signed = _Signed()


@dataclass(frozen=True, slots=True)
class _Undated:
    held: tuple[_Held, ...] = ()


def known_ids(folder: Path) -> Known:
    """What the records of a folder of briefs name; nothing where there is none."""
    articles: set[str] = set()
    stories: set[tuple[str, str]] = set()
    for path in sorted(folder.glob("*.json")) if folder.is_dir() else ():
        record = stored(path, _Record)
        if record is None or not record.format.startswith("digest."):
            continue
        articles |= {one.id for one in (*record.sources, *record.outside)}
        undated = stored(path, _Undated) or _Undated()
        articles |= {one.article.id for one in (*undated.held, *record.excluded)}
        stories |= {pair for story in _stories(record) for pair in _names(story)}
    return Known(frozenset(articles), frozenset(stories))


def emptied(folder: Path, issue: Issue, kind: PeriodKind) -> tuple[str, ...]:
    """The briefs (ids of periods of this kind) of which this run has put every article elsewhere.

    One that somebody signed is not among them, nor one with an article that this run has not looked at.
    """
    told = {source.article.id for brief in issue.briefs for source in brief.sources}
    apart = {one.article.id for one in issue.held} | {one.article.id for one in issue.excluded}
    return emptied_among(folder, told | apart, {brief.period.id for brief in issue.briefs}, kind)


def emptied_among(
    folder: Path, articles: Container[str], told: Container[str], kind: PeriodKind
) -> tuple[str, ...]:
    """The same of a run that has put these articles (ids) in the briefs `told` (ids), or in none."""
    return tuple(
        record.period.id
        for record in _wholly_of(folder, articles)
        if record.period.kind == kind and record.period.id not in told and not record.state.signatures
    )


def retold(folder: Path, articles: Iterable[Article], span: Span) -> frozenset[str]:
    """The briefs (ids of periods) of the asked days that hold only these articles: a run tells them anew."""
    records = _wholly_of(folder, {article.id for article in articles})
    return frozenset(record.period.id for record in records if span.touches(record.period))


def _wholly_of(folder: Path, ids: Container[str]) -> Iterator[_Brief]:
    """The records of briefs that have articles, all of them among these."""
    for path in sorted(folder.glob("*.json")) if folder.is_dir() else ():
        record = stored(path, _Brief)
        if record is None or record.period.id != path.stem or not record.sources:
            continue
        if all(source.id in ids for source in record.sources):
            yield record


def _stories(record: _Record) -> Iterator[_Story]:
    for section in record.sections:
        yield from section.stories
    yield from (*record.in_brief, *record.untold)


def _names(story: _Story) -> Iterator[tuple[str, str]]:
    yield story.id, story.id
    for article in story.articles:
        yield article, story.id
