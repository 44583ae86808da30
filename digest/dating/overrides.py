"""Overrides: the editor's decisions on single articles, in `overrides.toml`."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from digest.dating.desk import read_tables
from digest.errors import ConfigError

__all__ = ["Override", "read_overrides"]

_KEYS = ["article", "date", "reason", "who"]


@dataclass(frozen=True, slots=True)
class Override:
    """The date that an editor decided for an article, why, and who decided."""

    article: str
    date: date
    reason: str = ""
    who: str = ""


def read_overrides(path: Path | str) -> tuple[Override, ...]:
    """The `[[override]]` tables of a file: article (an id), date, reason, who.

    Raises ConfigError that says which table is wrong and what to write.
    """
    found: dict[str, Override] = {}
    for table in read_tables(Path(path), "override", _KEYS):
        article = table.text("article", required=True)
        if article in found:
            raise ConfigError(
                f"{article!r} is decided twice", where=table.where, advice="Keep one table for an article"
            )
        found[article] = Override(article, table.day("date"), table.text("reason"), table.text("who"))
    return tuple(found.values())
