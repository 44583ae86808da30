"""The processors of this machine; a worker that is killed is replaced, and its item is tried again."""

import multiprocessing
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from multiprocessing.context import ForkServerContext, SpawnContext
from queue import LifoQueue
from typing import Any, TypeVar

from digest.errors import LostWorkError
from digest.executors.base import AHEAD, Executor
from digest.executors.serving import serve
from digest.executors.setup import Setup
from digest.executors.worker import Worker, WorkerDiedError

__all__ = ["Processes"]

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_TOGETHER = (
    3  # times that an item is tried beside others; what kills its worker so often, or fills the memory, is
)
# tried once more alone
_NAMED = 80  # characters of an item that an error shows


class Processes(Executor):
    """A process a worker, and a thread of this process that speaks with it and sees at once if it dies."""

    name = "processes"

    def __init__(self, setup: Setup) -> None:
        """Processes start when there is something for them to do."""
        setup.refuse_address(self.name)
        self.workers = setup.count()
        context = _context(setup.preload)
        self._all = [Worker(context) for _ in range(self.workers)]
        self._idle: LifoQueue[Worker] = LifoQueue()  # so that few items start few processes
        for worker in reversed(self._all):
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(self.workers, "worker")

    def map(
        self,
        function: Callable[[_Item], _Result],
        items: Iterable[_Item],
        lost: Callable[[_Item], _Result] | None = None,
    ) -> Iterator[_Result]:
        """See `Executor.map`."""
        pickled = pickle.dumps(function, pickle.HIGHEST_PROTOCOL)
        waiting: deque[tuple[_Item, Future[_Result]]] = deque()
        try:
            for item in items:
                waiting.append((item, self._threads.submit(self._try, pickled, item, _TOGETHER)))
                while waiting and (len(waiting) >= AHEAD * self.workers or waiting[0][1].done()):
                    yield self._result(pickled, waiting, lost)
            while waiting:
                yield self._result(pickled, waiting, lost)
        except KeyboardInterrupt:
            self.close()
            raise
        finally:
            for _, future in waiting:
                future.cancel()

    def close(self) -> None:
        """See `Executor.close`."""
        for worker in self._all:
            worker.stop()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._all:
            worker.bury()

    def _result(
        self,
        function: bytes,
        waiting: deque[tuple[_Item, Future[_Result]]],
        lost: Callable[[_Item], _Result] | None,
    ) -> _Result:
        """The result of the first that waits, which leaves."""
        item, future = waiting.popleft()
        try:
            return future.result()
        except WorkerDiedError:
            wait([future for _, future in waiting])
        alone: Future[_Result] = self._threads.submit(self._try, function, item, 1)
        try:
            return alone.result()
        except WorkerDiedError as error:
            if lost is None:
                raise _lost_work(item, str(error)) from None
        return lost(item)

    def _try(self, function: bytes, item: object, times: int) -> Any:  # noqa: ANN401 - what the function gives
        """What a worker answers. Raises WorkerDiedError if so many died with this item in hand."""
        worker = self._idle.get()
        try:
            while True:
                times -= 1
                try:
                    return worker.call(function, item)
                except WorkerDiedError:
                    if not times:
                        raise
        finally:
            self._idle.put(worker)


def _context(preload: tuple[str, ...]) -> ForkServerContext | SpawnContext:
    """How processes are started: never by a fork of this one, whose threads and locks a copy cannot use."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([serve.__module__, *preload])
    return context


def _lost_work(item: object, how: str) -> LostWorkError:
    named = item if isinstance(item, str) else repr(item)
    what = f"every worker died that took this up, the last one alone, by {how}"
    advice = "If memory ran out, split the input; else leave it out, and report it"
    return LostWorkError(what, where=named[:_NAMED], advice=advice)
