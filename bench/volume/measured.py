"""One build of an archive, measured: seconds of the clock, by stage, and the memory of all its processes."""

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

__all__ = ["Run", "built"]

_EVERY = 0.5  # seconds between two looks at the memory
_PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Run:
    """A build of so many articles: seconds, peak megabytes, seconds by stage."""

    articles: int
    executor: str
    workers: int
    seconds: float
    megabytes: float
    stages: tuple[tuple[str, float], ...]

    @property
    def row(self) -> dict[str, object]:
        """As JSON."""
        return asdict(self)


def built(archive: Path, executor: str, workers: int) -> Run:
    """Build an archive from nothing into the folder beside it."""
    out = archive.with_suffix(".out")
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "digest", "build", str(archive), "--out", str(out), "--json"]
    command += ["--executor", executor, *(["--workers", str(workers)] if executor == "processes" else [])]
    report = archive.with_suffix(".report")
    began = time.monotonic()
    with report.open("wb") as told, subprocess.Popen(command, stdout=told) as process:
        megabytes = 0.0
        while True:
            try:
                process.wait(_EVERY)
                break
            except subprocess.TimeoutExpired:
                megabytes = max(megabytes, _held(process.pid))
    seconds = time.monotonic() - began
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}: exit code {process.returncode}")
    made = json.loads(report.read_text(encoding="utf-8"))
    stages = tuple((stage["name"], stage["seconds"]) for stage in made["stages"])
    return Run(made["inputs"], executor, workers, seconds, megabytes, stages)


def _held(root: int) -> float:
    """What a process and all that it started hold, in MB; what they share is counted once (Linux's Pss)."""
    return sum(_pss(process) for process in _family(root)) / 1024


def _family(root: int) -> Iterator[int]:
    parents: dict[int, list[int]] = {}
    for entry in _PROC.iterdir():
        if entry.name.isdigit():
            parents.setdefault(_parent(entry), []).append(int(entry.name))
    wave = [root]
    while wave:
        yield from wave
        wave = [child for one in wave for child in parents.get(one, ())]


def _parent(entry: Path) -> int:
    try:
        return int(entry.joinpath("stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
    except (OSError, IndexError):
        return 0


def _pss(process: int) -> int:
    """In kB; 0 of a process that has ended."""
    try:
        told = (_PROC / str(process) / "smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    found = re.search(r"^Pss:\s+(\d+)", told, re.MULTILINE)
    return int(found[1]) if found else 0
