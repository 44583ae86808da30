"""What the last run of a folder had read: which articles are new since."""

from collections.abc import Iterator
from datetime import date

from digest.clustering import period_of
from digest.models import PeriodKind
from digest.shards.catalogue import Catalogue
from digest.shards.sealed import keep, kept

__all__ = ["new_since", "remember"]

_NAME = "last.run"


def remember(catalogue: Catalogue) -> None:
    """Keep what this run read, once its briefs stand. Raises WriteError."""
    keep(catalogue.folder, _NAME, sorted(_read(catalogue)))


def new_since(catalogue: Catalogue, kind: PeriodKind) -> tuple[int, date | None]:
    """How many articles the last run had not read, and the first day of the earliest period that has one.

    No day where none of the new ones is dated. Without a last run, all are new.
    """
    known = set(kept(catalogue.folder / _NAME, list[tuple[str, str]]) or ())
    new = [at for at, one in enumerate(_read(catalogue)) if one not in known]
    days = [day for at in new if (day := catalogue.articles[at].dating.day)]
    return len(new), period_of(min(days), kind).first if days else None


def _read(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    ids = (article.id for article in catalogue.articles)
    return zip(ids, catalogue.content, strict=True)
