"""The processors of this machine; a worker that is killed is replaced, and its item is tried again."""

import multiprocessing
import pickle
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.context import ForkServerContext, SpawnContext
from queue import LifoQueue
from typing import Any, TypeVar

from digest.executors.answers import read_answer
from digest.executors.base import AHEAD, Executor
from digest.executors.serving import serve
from digest.executors.setup import Setup
from digest.executors.window import Window, WorkerDiedError
from digest.executors.worker import Worker, start_early

__all__ = ["Processes"]

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class Processes(Executor):
    """A process a worker, and a thread of this process that speaks with it and sees at once if it dies."""

    name = "processes"

    def __init__(self, setup: Setup) -> None:
        """Processes start when there is something for them to do; what they are forks of starts now."""
        setup.refuse_address(self.name)
        self.workers = setup.count()
        context = _context(setup.preload)
        start_early(context)
        self._all = [Worker(context) for _ in range(self.workers)]
        self._idle: LifoQueue[Worker] = LifoQueue()  # so that few items start few processes
        for worker in reversed(self._all):
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(self.workers, "worker")
        self._open: list[Window[Any, Any]] = []

    def map(
        self,
        function: Callable[[_Item], _Result],
        items: Iterable[_Item],
        lost: Callable[[_Item], _Result] | None = None,
    ) -> Iterator[_Result]:
        """See `Executor.map`."""
        pickled = pickle.dumps(function, pickle.HIGHEST_PROTOCOL)

        def submit(item: _Item, times: int) -> Future[_Result]:
            return self._threads.submit(self._try, pickled, item, times)

        try:
            yield from Window(submit, AHEAD * self.workers, lost, self._open).results(items)
        except KeyboardInterrupt:
            self.close()
            raise

    def close(self) -> None:
        """See `Executor.close`."""
        for worker in self._all:
            worker.stop()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._all:
            worker.bury()

    def _try(self, function: bytes, item: object, times: int) -> Any:  # noqa: ANN401 - what the function gives
        """What a worker answers. Raises WorkerDiedError if so many died with this item in hand."""
        pickled = pickle.dumps(item, pickle.HIGHEST_PROTOCOL)
        worker = self._idle.get()
        try:
            return read_answer(_answered(worker, function, pickled, times))
        finally:
            self._idle.put(worker)


def _answered(worker: Worker, function: bytes, item: bytes, times: int) -> bytes:
    for _ in range(times - 1):
        try:
            return worker.call(function, item)
        except WorkerDiedError:
            continue
    return worker.call(function, item)


def _context(preload: tuple[str, ...]) -> ForkServerContext | SpawnContext:
    """How processes are started: never by a fork of this one, whose threads and locks a copy cannot use."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([serve.__module__, *preload])
    return context
