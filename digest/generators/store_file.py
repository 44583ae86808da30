"""opened: the SQLite file that a store is, made where there is none."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from digest.errors import WriteError

__all__ = ["opened"]

_FORMAT = 0x64674331  # "dgC1", SQLite's application id: another program's database is left alone
_LEAST = 512  # bytes of an SQLite file, which would write over a shorter one
_MODE = 0o600  # what a model made of somebody's articles
_PATIENCE = 30.0  # seconds that a run waits for another's write, which takes milliseconds
_TABLE = """
create table if not exists answers (
    number integer primary key,
    key text not null unique,
    model text not null,
    text text not null,
    tokens_in integer not null,
    tokens_out integer not null,
    cut integer not null,
    estimated integer not null
)
"""
_OTHER = "Name another place with `cache` in digest.toml, or remove the file"


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The file, open and ours, with its table.

    Whatever goes wrong with it, in the body too, is told as a WriteError.
    """
    where = str(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE))
        if 0 < path.stat().st_size < _LEAST:
            raise WriteError("is no cache of digest", where=where, advice=_OTHER)
        with closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as base:
            _prepare(base, where)
            yield base
    except sqlite3.OperationalError as error:
        raise WriteError(f"the cache cannot be used ({error})", where=where, advice=_OTHER) from error
    except sqlite3.Error as error:
        raise WriteError(f"is no cache of digest ({error})", where=where, advice=_OTHER) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise WriteError(f"the cache cannot be used ({reason})", where=where, advice=_OTHER) from error


def _prepare(base: sqlite3.Connection, where: str) -> None:
    """Make the table in an empty file. Raises WriteError for another program's database."""
    if base.execute("pragma application_id").fetchone() == (_FORMAT,):
        return
    base.execute("begin immediate")
    (ours,) = base.execute("pragma application_id").fetchone()
    (tables,) = base.execute("select count(*) from sqlite_master").fetchone()
    if ours != _FORMAT and (ours or tables):
        raise WriteError("is the database of another program", where=where, advice=_OTHER)
    base.execute(f"pragma application_id = {_FORMAT}")
    base.execute(_TABLE)
    base.execute("commit")
