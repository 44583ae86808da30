"""What the briefs of a folder were last built from: which periods have other articles or decisions since."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from digest.clustering import period_of
from digest.models import PeriodKind, Span
from digest.shards.hashing import hashed
from digest.shards.sealed import keep, kept
from digest.shards.settling import Settlement

__all__ = ["new_since", "remember"]

_NAME = "last.run"
_STORIES = ""  # stands for the decisions about stories, as an id
_Row = tuple[str, str, int]  # an article: its id, a hash of its content, the ordinal of its day or 0


def remember(settlement: Settlement, span: Span) -> None:
    """Keep what the briefs of these days were built from, and what was kept of others. Raises WriteError."""
    now = {row for row in _read(settlement) if _is_told(row, span)}
    before = {row for row in _known(settlement) if not _is_told(row, span)}
    keep(settlement.catalogue.folder, _NAME, sorted(now | before))


def new_since(settlement: Settlement, kind: PeriodKind) -> tuple[int, date | None]:
    """How much came, changed, got another day or decision, or went; the first day of its earliest period.

    No day where nothing of it is dated, or where an editor decided anew about stories: these are known
    once they are told. Without a last run, all is new.
    """
    changed = set(_read(settlement)) ^ _known(settlement)
    days = [day for id_, _, day in changed if day]
    everywhere = any(id_ == _STORIES for id_, *_ in changed)
    first = period_of(date.fromordinal(min(days)), kind).first if days and not everywhere else None
    return len(changed), first


def _is_told(row: _Row, span: Span) -> bool:
    return not row[2] or date.fromordinal(row[2]) in span


def _known(settlement: Settlement) -> set[_Row]:
    return set(kept(settlement.catalogue.folder / _NAME, list[_Row]) or ())


def _read(settlement: Settlement) -> Iterator[_Row]:
    catalogue = settlement.catalogue
    decided: defaultdict[str, list[str]] = defaultdict(list)
    for one in settlement.ruling.decisions:
        decided[one.target if one.of == "article" else _STORIES].append(repr(one))
    if _STORIES in decided:
        yield _STORIES, hashed(*sorted(decided[_STORIES])), 0
    for article, content in zip(catalogue.articles, catalogue.content, strict=True):
        day, about = article.dating.day, sorted(decided.get(article.id, ()))
        told = hashed(content, *about) if about else f"{content:08x}"
        yield article.id, told, day.toordinal() if day else 0
