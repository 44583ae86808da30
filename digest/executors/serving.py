"""What runs in a worker process: it answers calls until there are no more, or nobody waits for them."""

import os
import pickle
import signal
import threading
import traceback
from collections.abc import Callable
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from typing import Any

__all__ = ["ONE_THREAD", "serve"]

# Each worker has one processor; with more threads for its matrices, they would wait for each other.
ONE_THREAD = dict.fromkeys(
    (
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "MKL_NUM_THREADS",
        "NUMEXPR_NUM_THREADS",
        "VECLIB_MAXIMUM_THREADS",
    ),
    "1",
)


def serve(pipe: "Connection[bytes, bytes]") -> None:
    """Read pickled calls `(function or None, item)` from `pipe`, and write `(whether it went well, value)`.

    None stands for the function of the call before: it is pickled once, and keeps what it holds in memory.
    """
    os.environ.update(ONE_THREAD)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the driver, which ends this process
    threading.Thread(target=_end_with_driver, daemon=True).start()
    function: Callable[[Any], Any] = repr  # until the first call brings one
    while True:
        try:
            call = pipe.recv_bytes()
        except EOFError:
            return
        function, answer = _answer(function, call)
        pipe.send_bytes(answer)


def _end_with_driver() -> None:
    """A driver that is killed says nothing to its workers; one that computes would go on, unseen."""
    driver = parent_process()
    if driver is not None:
        wait([driver.sentinel])
        os._exit(1)


def _answer(known: Callable[[Any], Any], call: bytes) -> tuple[Callable[[Any], Any], bytes]:
    try:
        pickled, item = pickle.loads(call)
        known = pickle.loads(pickled) if pickled else known
        return known, pickle.dumps((True, known(item)), pickle.HIGHEST_PROTOCOL)
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is for the driver
        return known, _raised(error)


def _raised(error: BaseException) -> bytes:
    """An error as it can be read by the driver, with the trace of this process in its notes."""
    trace = "".join(traceback.format_exception(error))
    error.add_note(f"In a worker:\n{trace}")
    try:
        answer = pickle.dumps((False, error))
        pickle.loads(answer)
    except Exception:  # noqa: BLE001 - an error of any library, pickled by methods of its own
        return pickle.dumps((False, RuntimeError(trace)))
    return answer
