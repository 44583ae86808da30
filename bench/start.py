"""How long `digest --help` takes, as a multiple of bare Python's start."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

from bench.figures import Figure

__all__ = ["figures"]

_RUNS = 21  # odd, so that the median is a run; enough to outlast a busy neighbour


def figures(_data: Path) -> list[Figure]:
    """`start.help_over_python`: wanted at most 4."""
    script = Path(sys.executable).with_name("digest")
    bare, helped = [], []
    for _ in range(_RUNS):
        bare.append(_seconds([sys.executable, "-c", "pass"]))
        helped.append(_seconds([str(script), "--help"]))
    ratio = statistics.median(helped) / statistics.median(bare)
    note = f"{statistics.median(helped) * 1000:.0f} ms over {statistics.median(bare) * 1000:.0f} ms"
    return [Figure("start.help_over_python", ratio, note, lower=True)]


def _seconds(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started
