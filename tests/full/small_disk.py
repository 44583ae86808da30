"""A disk of a few kilobytes: a real file system in memory, in a name space of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

__all__ = ["DISK", "Told", "on_small_disk"]

DISK = "disk"  # the folder where it is mounted
_SIZE = "64k"
_ROOM = "64m"
_NAMESPACE = ("unshare", "--user", "--map-root-user", "--mount")
_FIRST = f"""set -e
mkdir -p {DISK} kept
mount -t tmpfs -o size={_SIZE} none {DISK}
set +e
"$@" 2> first.err
echo $? > first.code
cp -r {DISK}/. kept/
mount -o remount,size={_ROOM} {DISK}
"""
_AGAIN = f"""
"$@" 2> again.err
echo $? > again.code
cp -r {DISK}/. {DISK}.copy
"""


@dataclass(frozen=True, slots=True)
class Told:
    """How a command ended, and what it said on stderr."""

    code: int
    err: str


def on_small_disk(folder: Path, *arguments: str) -> tuple[Told, Told]:
    """The same `digest` command twice in a folder: with 64 KB in `disk`, then with room there.

    What stood on the disk after the first is in `kept`, after the second in `disk.copy`.
    """
    command = [*_NAMESPACE, "sh", "-c", _FIRST + _AGAIN, "sh", sys.executable, "-m", "digest", *arguments]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)
    refused = "a kernel is needed that lets its users mount a tmpfs in a name space of their own"
    assert (folder / "again.code").exists(), f"{refused}: {done.stderr}"
    first, again = (
        Told(int((folder / f"{name}.code").read_text()), (folder / f"{name}.err").read_text("utf-8"))
        for name in ("first", "again")
    )
    return first, again
