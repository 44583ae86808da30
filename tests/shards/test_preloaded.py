"""What workers start with: the program in memory, and a collector that leaves it alone."""

import json
import subprocess
import sys

_ASKED = """
import json, sys
from digest.executors import make_executor
from tests.shards.collector import found

if __name__ == "__main__":
    with make_executor("processes", 1, preload=(sys.argv[1],)) as executor:
        print(json.dumps(list(executor.map(found, [0]))))
"""


def test_a_worker_collects_seldom_and_leaves_the_program_alone() -> None:
    told = subprocess.run(
        [sys.executable, "-c", _ASKED, "digest.shards.preloaded"], check=True, capture_output=True, text=True
    ).stdout
    ((young, frozen, loaded),) = json.loads(told)
    assert young == 10_000
    assert frozen > 50_000
    assert loaded
