"""Store: the answers of language models, kept in an SQLite file."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from digest.generators.store_file import opened
from digest.models import Generated

__all__ = ["Holdings", "Store"]

_LIMIT = 512 * 1024 * 1024  # bytes, some 400,000 answers of 110 words
_SHARE = 10  # a tenth of the rows goes at a time where there is no room
_READ = "select text, tokens_in, tokens_out, cut, estimated from answers where key = ?"
_WRITE = """
insert or replace into answers (key, model, text, tokens_in, tokens_out, cut, estimated)
values (?, ?, ?, ?, ?, ?, ?)
"""
_DROP = "delete from answers where number in (select number from answers order by number limit ?)"


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a store holds: its rows, the bytes of its file, and how many rows each model has, by name."""

    rows: int
    size: int
    models: tuple[tuple[str, int], ...]


class Store:
    """An SQLite file that any number of runs use at once; it is made when something is first kept.

    Each call opens the file, does its work in one transaction and closes it, so that a run which is killed
    leaves whole rows and no lock. It keeps a rollback journal: the other kind (WAL) needs memory that
    runs share, which network folders do not have. Every method raises WriteError where the file is not a
    store or cannot be used.
    """

    def __init__(self, path: Path, *, limit: int = _LIMIT) -> None:
        """`limit` is in bytes: beyond it the oldest answers go."""
        self.path, self._limit = path, limit

    def get(self, keys: Sequence[str]) -> dict[str, Generated]:
        """The answers that are kept, by key."""
        if not self.path.exists():
            return {}
        with opened(self.path) as base:
            rows = {key: base.execute(_READ, (key,)).fetchone() for key in keys}
        return {key: _answer(row) for key, row in rows.items() if row and _whole(row)}

    def put(self, model: str, answers: Mapping[str, Generated]) -> None:
        """Keep a model's answers, by key, all of them or none."""
        rows = [
            (key, model, one.text, one.tokens_in, one.tokens_out, one.cut, one.estimated)
            for key, one in answers.items()
        ]
        with opened(self.path) as base:
            base.execute("begin immediate")
            base.executemany(_WRITE, rows)
            self._bound(base)
            base.execute("commit")

    def holdings(self) -> Holdings:
        """What the store holds, models with most rows first."""
        if not self.path.exists():
            return Holdings(0, 0, ())
        with opened(self.path) as base:
            rows = base.execute("select model, count(*) from answers group by model order by 2 desc, 1")
            models = tuple((str(model), int(count)) for model, count in rows)
            return Holdings(sum(count for _, count in models), self.path.stat().st_size, models)

    def clear(self, model: str = "") -> int:
        """Drop a model's answers, or all; how many there were. The file gets smaller."""
        if not self.path.exists():
            return 0
        with opened(self.path) as base:
            done = base.execute("delete from answers where ? in ('', model)", (model,))
            with suppress(sqlite3.OperationalError):  # another run reads: the room is used again later
                base.execute("vacuum")
            return done.rowcount

    def _bound(self, base: sqlite3.Connection) -> None:
        while _used(base) > self._limit:
            (rows,) = base.execute("select count(*) from answers").fetchone()
            if not rows:
                break
            base.execute(_DROP, (max(1, rows // _SHARE),))


def _used(base: sqlite3.Connection) -> int:
    """The bytes of the pages in use, those of this transaction too."""
    pages, free, size = (
        base.execute(f"pragma {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)


def _whole(row: tuple[object, ...]) -> bool:
    """Whether a row has the types that we write, whatever was done to the file."""
    return isinstance(row[0], str) and all(isinstance(value, int) for value in row[1:])


def _answer(row: tuple[str, int, int, int, int]) -> Generated:
    text, tokens_in, tokens_out, cut, estimated = row
    return Generated(text, tokens_in, tokens_out, cut=bool(cut), cached=True, estimated=bool(estimated))
