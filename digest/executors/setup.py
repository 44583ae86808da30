"""What an executor is made with."""

import os
from dataclasses import dataclass

from digest.errors import UsageError

__all__ = ["Setup"]


@dataclass(frozen=True, slots=True)
class Setup:
    """How many workers (None: one a processor that this process may use), where, and with what in hand.

    `address` is that of a cluster; `preload` names modules that are imported once, before there is a worker,
    where workers are processes of this machine.
    """

    workers: int | None = None
    address: str = ""
    preload: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raises UsageError for a number of workers that cannot be."""
        if self.workers is not None and self.workers < 1:
            raise UsageError(f"{self.workers} workers cannot work", advice="Give 1 or more")

    def count(self) -> int:
        """The workers to have on this machine."""
        if self.workers is not None:
            return self.workers
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

    def refuse_address(self, name: str) -> None:
        """Raises UsageError where there is an address, which the executor `name` has no use for."""
        if self.address:
            advice = "Leave the address out, or choose an executor that runs on a cluster"
            raise UsageError(f"the executor {name!r} runs on this machine", where=self.address, advice=advice)
