"""A build in a process of its own, and what can be done to it while it runs."""

import os
import random
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from itertools import count
from pathlib import Path

from tests.families import family, started
from tests.shards.made import fill

__all__ = ["builder", "fill_slices", "parts", "stage_reached", "strike", "workers"]

_CUT = 128  # of `digest.readers.slicing`: a name whose hash it divides ends a slice


def fill_slices(folder: Path, count_: int = 36) -> None:
    """The made folder, with the names of its text files such that most of them end a slice."""
    fill(folder, count_)
    names = (f"{number}.txt" for number in count() if _ends(f"{number}.txt"))
    for path in sorted(folder.glob("[0-9]*.txt")):
        path.rename(folder / next(names))


def _ends(name: str) -> bool:
    return int.from_bytes(blake2b(name.encode(), digest_size=2).digest(), "big") % _CUT == 0


@contextmanager
def builder(folder: Path, mark: str, *options: str) -> Iterator[subprocess.Popen[str]]:
    """`digest build in --out out` of a folder by two processes; what is left of it at the end is killed."""
    command = ["-m", "digest", "build", "in", "--out", "out", "--formats", "md,json"]
    parallel = ("--executor", "processes", "--workers", "2")
    with started([*command, *parallel, *options], mark, folder) as driver:
        try:
            yield driver
        finally:
            for pid in family(mark):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)


def stage_reached(folder: Path, driver: subprocess.Popen[str], names: int) -> bool:
    """Wait until the folder holds so many files; False if the driver ended before."""
    while driver.poll() is None:
        if folder.is_dir() and len(list(folder.iterdir())) >= names:
            return True
    return False


def workers(mark: str, driver: int) -> list[int]:
    """The processes that work for a driver."""
    return [pid for pid in family(mark) if pid != driver]


def parts(folder: Path) -> list[Path]:
    """What was being written, in the folder and below."""
    return list(folder.rglob(".*.part"))


def strike(victim: str, chance: random.Random, mark: str, driver: subprocess.Popen[str]) -> None:
    """Kill the driver, or one of what works for it."""
    pids = [driver.pid] if victim == "driver" else workers(mark, driver.pid)
    with suppress(ProcessLookupError):
        os.kill(chance.choice(pids or [driver.pid]), signal.SIGKILL)
    if victim == "driver":
        driver.wait()
