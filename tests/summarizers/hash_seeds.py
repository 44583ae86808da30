"""Scripts under several seeds of hashes, by which the order of a set changes."""

import os
import subprocess
import sys
from collections.abc import Iterable

__all__ = ["printed_under"]


def printed_under(seeds: Iterable[int], script: str) -> set[str]:
    """The different things that a script prints, one process a seed."""
    return {
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"PYTHONHASHSEED": str(seed), "PYTHONPATH": "."},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in seeds
    }
