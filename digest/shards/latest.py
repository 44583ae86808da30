"""What the briefs of a folder were last built from: which periods have other articles since."""

from collections.abc import Iterator
from datetime import date

from digest.clustering import period_of
from digest.models import PeriodKind, Span
from digest.shards.catalogue import Catalogue
from digest.shards.sealed import keep, kept

__all__ = ["new_since", "remember"]

_NAME = "last.run"
_Row = tuple[str, str, int]  # an article: its id, a hash of its content, the ordinal of its day or 0


def remember(catalogue: Catalogue, span: Span) -> None:
    """Keep what the briefs of these days were built from, and what was kept of others. Raises WriteError."""
    now = {row for row in _read(catalogue) if _is_told(row, span)}
    before = {row for row in _known(catalogue) if not _is_told(row, span)}
    keep(catalogue.folder, _NAME, sorted(now | before))


def new_since(catalogue: Catalogue, kind: PeriodKind) -> tuple[int, date | None]:
    """How many articles came, changed, got another day or went; the first day of their earliest period.

    No day where none of them is dated. Without a last run, all are new.
    """
    changed = set(_read(catalogue)) ^ _known(catalogue)
    days = [day for *_, day in changed if day]
    return len(changed), period_of(date.fromordinal(min(days)), kind).first if days else None


def _is_told(row: _Row, span: Span) -> bool:
    return not row[2] or date.fromordinal(row[2]) in span


def _known(catalogue: Catalogue) -> set[_Row]:
    return set(kept(catalogue.folder / _NAME, list[_Row]) or ())


def _read(catalogue: Catalogue) -> Iterator[_Row]:
    for article, content in zip(catalogue.articles, catalogue.content, strict=True):
        day = article.dating.day
        yield article.id, content, day.toordinal() if day else 0
