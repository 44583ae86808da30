"""The driver is killed or interrupted: nothing of it is left."""

import os
import signal
import subprocess
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.families import PATIENCE, all_end, family, started

DRIVER = """
from digest.executors import make_executor
from tests.executors.working import work_for_ever
if __name__ == "__main__":
    try:
        list(make_executor("processes", workers=2).map(work_for_ever, range(9)))
    except KeyboardInterrupt:
        print("interrupted", flush=True)
"""


@contextmanager
def busy_driver(folder: Path) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """A driver with two workers at work, and open handles on every process that comes of it."""
    script = folder / "driver.py"
    script.write_text(DRIVER, encoding="utf-8")
    mark = uuid.uuid4().hex
    with started([script], mark) as driver:
        assert driver.stdout
        assert {int(driver.stdout.readline()) for _ in range(2)}
        handles = [os.pidfd_open(pid) for pid in family(mark) if pid != driver.pid]
        yield driver, handles
        for handle in handles:
            os.close(handle)


def test_a_killed_driver_leaves_nothing(tmp_path: Path) -> None:
    with busy_driver(tmp_path) as (driver, handles):
        assert len(handles) >= 2
        driver.kill()
        assert all_end(handles)


def test_an_interrupted_driver_leaves_nothing_and_says_so(tmp_path: Path) -> None:
    with busy_driver(tmp_path) as (driver, handles):
        os.killpg(driver.pid, signal.SIGINT)
        assert driver.communicate(timeout=PATIENCE) == ("interrupted\n", "")
        assert driver.returncode == 0
        assert all_end(handles)
