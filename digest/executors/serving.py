"""What runs in a worker process: it answers calls until there are no more, or nobody waits for them."""

import os
import pickle
import signal
import threading
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path

from digest.executors.answers import answer
from digest.executors.environment import ONE_THREAD

__all__ = ["serve"]

_GROWN = 128 * 2**20  # bytes over what it began with; much of what a process frees, it keeps
_RESIDENT = Path("/proc/self/statm")  # pages: all, resident, shared; of Linux


def serve(pipe: "Connection[bytes, bytes]") -> None:
    """Read calls `(function, item)` from `pipe`, both pickled, and write the `answer` to each.

    An empty function stands for that of the call before. After each answer comes a word that says whether it
    is the last: a process that has grown large ends, and another one begins small.
    """
    os.environ.update(ONE_THREAD)
    small = _resident()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the driver, which ends this process
    threading.Thread(target=_end_with_driver, daemon=True).start()
    function = b""
    while True:
        try:
            given, item = pickle.loads(pipe.recv_bytes())
            function = given or function
            answered = answer(function, item)
            pipe.send_bytes(answered)
            ends = _resident() - small > _GROWN
            pipe.send_bytes(b"end" if ends else b"")
            if ends:
                return
        except (EOFError, ConnectionError):  # the driver is gone
            return


def _resident() -> int:
    """Bytes of this process in memory; 0 where the system does not say."""
    try:
        return int(_RESIDENT.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def _end_with_driver() -> None:
    """A driver that is killed says nothing to its workers; one that computes would go on, unseen."""
    driver = parent_process()
    if driver is not None:
        wait([driver.sentinel])
        os._exit(1)
