"""A process that a test starts, and all that comes of it, known by a mark and watched until the last ends."""

import os
import select
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.interrupts import hear_interrupts

__all__ = ["PATIENCE", "all_end", "family", "started"]

PATIENCE = 60  # seconds until a test gives up
_MARK = "DIGEST_TEST_FAMILY"


def started(arguments: Sequence[str | Path], mark: str, folder: Path | None = None) -> subprocess.Popen[str]:
    """Python with these arguments, in a session of its own that can be interrupted; to be read as text."""
    hear_interrupts()
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, _MARK: mark, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        start_new_session=True,
    )


def family(mark: str) -> list[int]:
    """The processes whose environment holds the mark."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if f"{_MARK}={mark}".encode() in (folder / "environ").read_bytes():
                found.append(int(folder.name))
        except OSError:
            continue
    return found


def all_end(handles: list[int], patience: int = PATIENCE) -> bool:
    """Whether every process ends; a handle can be read when its process is gone."""
    return all(select.select([handle], [], [], patience)[0] for handle in handles)
