"""What runs in a worker process: it answers calls until there are no more, or nobody waits for them."""

import os
import pickle
import signal
import threading
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait

from digest.executors.answers import answer
from digest.executors.environment import ONE_THREAD

__all__ = ["serve"]


def serve(pipe: "Connection[bytes, bytes]") -> None:
    """Read calls `(function, item)` from `pipe`, both pickled, and write the `answer` to each.

    An empty function stands for that of the call before.
    """
    os.environ.update(ONE_THREAD)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the driver, which ends this process
    threading.Thread(target=_end_with_driver, daemon=True).start()
    function = b""
    while True:
        try:
            given, item = pickle.loads(pipe.recv_bytes())
            function = given or function
            answered = answer(function, item)
            pipe.send_bytes(answered)
        except (EOFError, ConnectionError):  # the driver is gone
            return


def _end_with_driver() -> None:
    """A driver that is killed says nothing to its workers; one that computes would go on, unseen."""
    driver = parent_process()
    if driver is not None:
        wait([driver.sentinel])
        os._exit(1)
