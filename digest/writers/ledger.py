"""The ledger of a mailing: what was claimed before it was sent, and what became of it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Literal, Self, get_args

from digest.errors import LaterError, WriteError

__all__ = ["Entry", "Ledger", "State"]

State = Literal["claimed", "sent", "refused", "deferred"]

_FORMAT = 0x64674C31  # "dgL1", SQLite's application id: another program's database is left alone
_LEAST = 512  # bytes of an SQLite file, which would write over a shorter one
_MODE = 0o600  # the addresses of people
_TABLE = """
create table if not exists mail (
    message_id text not null,
    recipient text not null,
    brief text not null,
    state text not null,
    code integer not null,
    reply text not null,
    at text not null default current_timestamp,
    primary key (message_id, recipient)
) without rowid
"""
_WRITE = (
    "insert or replace into mail (message_id, recipient, brief, state, code, reply) values (?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the ledger holds of one message to one recipient; `at` is UTC, to find it in a server's log."""

    message_id: str
    recipient: str
    state: State
    code: int
    reply: str
    at: str


class Ledger:
    """An SQLite file that one run holds at a time, from opening to closing or to the process's end.

    Each write is on the disk when the call returns, its folder's entry too (`synchronous` EXTRA with a
    rollback journal, see sqlite.org/pragma.html). What is `claimed` and was never marked may have arrived.
    Recipients are in lower case: no server in use tells Anne@ from anne@. Raises LaterError where another
    run holds the file, WriteError where it cannot be used.
    """

    def __init__(self, path: Path, brief: str = "") -> None:
        """Open the file, which is made, and keep it from other runs; `brief` is what is mailed."""
        self._path, self._brief = path, brief
        with self._told():
            path.parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileExistsError):
                os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE))
            if 0 < path.stat().st_size < _LEAST:
                raise WriteError("is no ledger", where=str(path), advice=_OTHER)
            self._base = sqlite3.connect(path, timeout=0, isolation_level=None)
            try:
                self._hold()
            except BaseException:
                self._base.close()
                raise

    def _hold(self) -> None:
        for pragma in ("locking_mode = exclusive", "journal_mode = delete", "synchronous = extra"):
            self._base.execute(f"pragma {pragma}")
        self._base.execute("begin exclusive")  # in this locking mode the lock outlives the transaction
        (ours,) = self._base.execute("pragma application_id").fetchone()
        (tables,) = self._base.execute("select count(*) from sqlite_master").fetchone()
        if ours != _FORMAT and (ours or tables):
            raise WriteError("is the database of another program", where=str(self._path), advice=_OTHER)
        self._base.execute(f"pragma application_id = {_FORMAT}")
        self._base.execute(_TABLE)
        self._base.execute("commit")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._base.close()

    def claim(self, message_id: str, recipient: str) -> None:
        """Write down that the message is about to be sent; only then may it be."""
        self.mark(message_id, recipient, "claimed")

    def mark(self, message_id: str, recipient: str, state: State, code: int = 0, reply: str = "") -> None:
        """Write down what became of the message, with the server's code and reply."""
        with self._told():
            self._base.execute(_WRITE, (message_id, recipient.casefold(), self._brief, state, code, reply))

    def replace(self, recipient: str, by: str) -> None:
        """Let no claim of another version of this brief stand open: the recipient has a newer one."""
        for entry in self.versions(recipient):
            if entry.state == "claimed" and entry.message_id != by:
                self.mark(entry.message_id, recipient, "deferred", reply=f"replaced by {by}")

    def find(self, message_id: str, recipient: str) -> Entry | None:
        """What is known of the message."""
        found = self._entries("message_id = ? and recipient = ?", message_id, recipient.casefold())
        return found[0] if found else None

    def versions(self, recipient: str) -> list[Entry]:
        """What may have reached the recipient, under any Message-ID, of this brief."""
        named = "recipient = ? and brief = ? and brief != '' and state in ('sent', 'claimed')"
        return self._entries(named, recipient.casefold(), self._brief)

    def uncertain(self) -> list[Entry]:
        """What was claimed and never marked, of this brief."""
        return self._entries("state = 'claimed' and brief = ?", self._brief)

    def _entries(self, where: str, *values: str) -> list[Entry]:
        query = "select message_id, recipient, state, code, reply, at from mail"
        with self._told():
            rows = self._base.execute(f"{query} where {where} order by recipient, message_id", values)
            entries = [Entry(*row) for row in rows]
        if any(entry.state not in get_args(State) for entry in entries):
            raise WriteError("holds a state that is not ours", where=str(self._path), advice=_OTHER)
        return entries

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say which file SQLite or the system could not use."""
        where = str(self._path)
        try:
            yield
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY"):
                raise LaterError("another run is sending", where=where, advice="Wait for its end") from error
            raise WriteError(f"cannot be used ({error})", where=where, advice=_LATER) from error
        except sqlite3.Error as error:
            raise WriteError(f"is no ledger ({error})", where=where, advice=_OTHER) from error
        except OSError as error:
            raise WriteError(f"cannot be written ({error.strerror})", where=where, advice=_OTHER) from error


_OTHER = "Name another with --ledger"
_LATER = "Free some space or change its rights; what was sent is known up to here"
