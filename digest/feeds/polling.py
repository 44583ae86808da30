"""Many requests, politely: hosts side by side, each host's own one after the other with a pause between."""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TypeVar

__all__ = ["polled"]

_Job = TypeVar("_Job")
_Result = TypeVar("_Result")


def polled(
    hosts: Sequence[Sequence[_Job]],
    work: Callable[[_Job], _Result],
    *,
    stop: threading.Event,
    parallel: int,
    pause: float,
) -> Iterator[tuple[_Job, _Result]]:
    """Each job with what `work` made of it, as soon as it is done; `hosts` are the jobs of each host.

    `work` runs in threads; what it raises is raised here. Where the caller stops early `stop` is set, which
    `work` should look at.
    """

    def step(jobs: Sequence[_Job], number: int) -> _Result:
        if number:
            stop.wait(pause)
        return work(jobs[number])

    with ThreadPoolExecutor(parallel) as pool:
        pending: dict[Future[_Result], tuple[Sequence[_Job], int]] = {}
        try:
            for jobs in hosts:
                pending[pool.submit(step, jobs, 0)] = jobs, 0
            while pending:
                for future in wait(pending, return_when=FIRST_COMPLETED).done:
                    jobs, number = pending.pop(future)
                    yield jobs[number], future.result()
                    if number + 1 < len(jobs):
                        pending[pool.submit(step, jobs, number + 1)] = jobs, number + 1
        except BaseException:
            stop.set()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
