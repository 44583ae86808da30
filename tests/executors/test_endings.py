"""The driver is killed or interrupted: nothing of it is left."""

import os
import select
import signal
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.interrupts import hear_interrupts

DRIVER = """
from digest.executors import make_executor
from tests.executors.working import work_for_ever
if __name__ == "__main__":
    try:
        list(make_executor("processes", workers=2).map(work_for_ever, range(9)))
    except KeyboardInterrupt:
        print("interrupted", flush=True)
"""
MARK = "DIGEST_TEST_FAMILY"
PATIENCE = 60  # seconds until a test gives up


@contextmanager
def busy_driver(folder: Path) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """A driver with two workers at work, and open handles on every process that comes of it."""
    script = folder / "driver.py"
    script.write_text(DRIVER, encoding="utf-8")
    mark = uuid.uuid4().hex
    environment = {**os.environ, MARK: mark, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    hear_interrupts()
    with subprocess.Popen(
        [sys.executable, script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        start_new_session=True,
    ) as driver:
        assert driver.stdout
        assert {int(driver.stdout.readline()) for _ in range(2)}
        handles = [os.pidfd_open(pid) for pid in family(mark) if pid != driver.pid]
        yield driver, handles
        for handle in handles:
            os.close(handle)


def family(mark: str) -> list[int]:
    """The processes whose environment holds the mark."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if f"{MARK}={mark}".encode() in (folder / "environ").read_bytes():
                found.append(int(folder.name))
        except OSError:
            continue
    return found


def all_end(handles: list[int], patience: int = PATIENCE) -> bool:
    """Whether every process ends; a handle can be read when its process is gone."""
    return all(select.select([handle], [], [], patience)[0] for handle in handles)


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
