"""Keep answers from a process of its own: keeping.py PATH MODEL FIRST COUNT [POINT NUMBER].

A line on standard output after each. At the POINT of the NUMBERth the process is killed.
"""

import os
import signal
import sqlite3
import sys
from pathlib import Path
from typing import Any

from digest.generators import store_file
from digest.generators.store import Store
from digest.models import Generated

POINTS = ("before", "begin immediate", "insert", "spilled", "commit", "after")
LONG = 200_000  # characters: more than SQLite keeps in the memory that `spilled` leaves it


def answer(number: int) -> Generated:
    return Generated(f"{number} " * (LONG // len(f"{number} ")), number, 2 * number, cut=bool(number % 2))


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class Dying(sqlite3.Connection):
    """Dies before the statement that begins with the point, or just after the rows have reached the file."""

    point = ""

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if self.point and sql.strip().startswith(self.point):
            kill()
        return super().execute(sql, *values)

    def executemany(self, sql: str, rows: Any) -> sqlite3.Cursor:
        if self.point == "insert":
            super().executemany(sql, list(rows)[:1])
            kill()
        if self.point == "spilled":
            super().execute("pragma cache_size = 2")
        done = super().executemany(sql, rows)
        if self.point == "spilled":
            kill()
        return done


def main(path: str, model: str, first: str, count: str, point: str = "", at: str = "") -> None:
    connect = sqlite3.connect
    store_file.sqlite3.connect = lambda *a, **k: connect(*a, factory=Dying, **k)  # type: ignore[attr-defined] # ours
    kept = Store(Path(path))
    for number in range(int(first), int(first) + int(count)):
        last = point and number == int(at)
        if last and point == "before":
            kill()
        Dying.point = point if last and point != "after" else ""
        kept.put(model, {f"{number}": answer(number), f"{number} again": answer(number)})
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        if last:
            kill()


if __name__ == "__main__":
    main(*sys.argv[1:])
