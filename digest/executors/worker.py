"""A process that answers one call at a time, and its successors."""

import pickle
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess

from digest.executors.environment import ONE_THREAD, environment
from digest.executors.serving import serve
from digest.executors.window import WorkerDiedError

__all__ = ["Worker", "start_early"]

_LAST_BREATH = 5  # seconds that a process may take to end after its pipe did
_STARTING = threading.Lock()  # a start changes this process for a moment: one at a time


def start_early(context: ForkServerContext | SpawnContext) -> None:
    """Start what workers are forks of: it imports what they need, while this process does something else."""
    if isinstance(context, ForkServerContext):
        with _STARTING, _as_the_child_wants_it():
            forkserver.ensure_running()


class Worker:
    """A process that answers one call at a time; after its death, the next call starts another one."""

    def __init__(self, context: ForkServerContext | SpawnContext) -> None:
        """Nothing is started yet."""
        self._context = context
        self._process: BaseProcess | None = None
        self._pipe: Connection[bytes, bytes] | None = None
        self._function = b""  # what the process has by now
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The number of the process, None where there is none."""
        return self._process.pid if self._process else None

    def call(self, function: bytes, item: bytes) -> bytes:
        """The `answer` to a function and an item. Raises WorkerDiedError if the process dies."""
        pipe = self._pipe or self._started()
        call = pickle.dumps((b"" if function is self._function else function, item))
        self._function = function
        try:
            pipe.send_bytes(call)
            answered = pipe.recv_bytes()
        except (EOFError, OSError) as error:
            raise WorkerDiedError(self.bury()) from error
        if _is_last(pipe):
            self.bury()
        return answered

    def stop(self) -> None:
        """End the process for good, whatever it does; a call in another thread raises WorkerDiedError."""
        with _STARTING:
            self._closed = True
            if self._process and self._process.is_alive():
                self._process.kill()

    def _started(self) -> "Connection[bytes, bytes]":
        with _STARTING:
            if self._closed:
                raise WorkerDiedError("it was closed")
            ours, theirs = self._context.Pipe()
            process = self._context.Process(target=serve, args=(theirs,), daemon=True)
            with theirs, _as_the_child_wants_it():
                process.start()
            self._pipe, self._process = ours, process
        return ours

    def bury(self) -> str:
        """How it ended, after it was waited for; what it leaves is put away."""
        with _STARTING:
            process, pipe = self._process, self._pipe
            self._process, self._pipe, self._function = None, None, b""
            if pipe:
                pipe.close()
            if process is None:
                return "it never started"
            process.join(_LAST_BREATH)
            if process.is_alive():
                process.kill()
                process.join()
            code = process.exitcode or 0
            return f"signal {-code}" if code < 0 else f"exit code {code}"


def _is_last(pipe: "Connection[bytes, bytes]") -> bool:
    """Whether the process answers no more calls; one that died after its answer does not."""
    try:
        return pipe.recv_bytes() != b""
    except (EOFError, OSError):
        return True


@contextmanager
def _as_the_child_wants_it() -> Iterator[None]:
    """Children inherit the environment and the blocked signals of the thread that starts them.

    Numerical libraries read the environment once, when they are imported; and Ctrl-C may come before the
    first line of the child's own code.
    """
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        with environment(ONE_THREAD):
            yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
