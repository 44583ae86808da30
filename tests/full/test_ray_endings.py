"""The driver of a Ray of this machine's own is killed or interrupted: nothing of it is left."""

import os
import signal
import uuid
from pathlib import Path

import pytest

from tests.families import PATIENCE, all_end, family, started

pytestmark = pytest.mark.full

AGENT = 200  # seconds; Ray's own agent takes one minute to see that it is alone

KILLED = (
    "this run was killed, or its Ray was (did the head of the cluster go?)."
    " Start what is gone and give the same command: what was done stays"
)
DRIVER = """
import sys
from functools import partial
from pathlib import Path
from digest.executors import make_executor
from tests.executors.working import stay_on_first_node
if __name__ == "__main__":
    try:
        with make_executor("ray", workers=2) as executor:
            list(executor.map(partial(stay_on_first_node, Path(sys.argv[1])), [2, 2, 2]))
    except KeyboardInterrupt:
        print("interrupted", flush=True)
"""


@pytest.mark.parametrize(
    ("sent", "said", "witnessed"),
    [(signal.SIGINT, "interrupted\n", ""), (signal.SIGKILL, "", f"digest: Ray on this machine: {KILLED}\n")],
)
def test_nothing_is_left(tmp_path: Path, sent: signal.Signals, said: str, witnessed: str) -> None:
    fifo, script, mark = tmp_path / "fifo", tmp_path / "driver.py", uuid.uuid4().hex
    os.mkfifo(fifo)
    script.write_text(DRIVER, encoding="utf-8")
    with started([script, fifo], mark) as driver:
        assert fifo.read_text(encoding="utf-8"), "a task is at work"
        handles = [os.pidfd_open(pid) for pid in family(mark) if pid != driver.pid]
        assert handles
        os.kill(driver.pid, sent) if sent == signal.SIGKILL else os.killpg(driver.pid, sent)
        assert driver.communicate(timeout=PATIENCE) == (said, witnessed)
        assert all_end(handles, AGENT)
    for handle in handles:
        os.close(handle)
