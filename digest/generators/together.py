"""together: several prompts asked at a time, so that one that fails costs no other."""

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from threading import Lock

from digest.errors import ModelError
from digest.generators.faults import NoAnswerError
from digest.models import Generated, Prompt

__all__ = ["together"]

_LOG = logging.getLogger(__name__)
_DOWN = 3  # prompts in vain before any was answered: the server is down, and waiting for the rest is idle


def together(
    ask: Callable[[Prompt], Generated], prompts: Sequence[Prompt], parallel: int, *, answered: bool = False
) -> list[Generated]:
    """One answer a prompt, in their order; where `ask` raised NoAnswerError, an empty one that says why.

    A page may print why, so the server's address and what to do about it go to the log. After a fault that
    is hopeless the rest is not asked. Raises ModelError for it where nothing was answered, nor was before
    (`answered`).
    """
    if not prompts:
        return []
    from multiprocessing.pool import ThreadPool  # noqa: PLC0415 - slow to load; an interrupt ends it at once

    batch = _Batch(ask, answered=answered)
    with ThreadPool(min(parallel, len(prompts))) as pool:
        found = pool.map(batch.answer, prompts, chunksize=1)
    if batch.stopped and not batch.answered:
        raise ModelError(str(batch.stopped)) from batch.stopped
    for line, count in sorted(batch.faults.items()):
        _LOG.warning("%d of %d prompts have no answer: %s", count, len(prompts), line)
    return found


class _Batch:
    """What became of a batch so far."""

    def __init__(self, ask: Callable[[Prompt], Generated], *, answered: bool) -> None:
        self._ask, self._lock = ask, Lock()
        self.answered, self._down = answered, 0
        self.stopped: NoAnswerError | None = None
        self.faults: Counter[str] = Counter()

    def answer(self, prompt: Prompt) -> Generated:
        if self.stopped:
            return self._failed(self.stopped)
        try:
            answer = self._ask(prompt)
        except NoAnswerError as fault:
            return self._failed(fault)
        self.answered = True
        return answer

    def _failed(self, fault: NoAnswerError) -> Generated:
        with self._lock:
            self.faults[str(fault)] += 1
            self._down += fault.down
            idle = fault.down and self._down >= _DOWN and not self.answered
            if (fault.hopeless or idle) and not self.stopped:
                self.stopped = fault
        return Generated("", failure=fault.what)
