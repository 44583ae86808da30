"""What an executor is."""

from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Protocol, Self, TypeVar

from digest.executors.kept import Here, Kept
from digest.executors.setup import Setup

__all__ = ["AHEAD", "Executor"]

AHEAD = 2  # items a worker at most: the one that it works on, and the next, so that it need not wait for it

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class Executor(Protocol):
    """Where `map` runs; the same results from every one. At the end of `with`, its workers are gone."""

    name: str
    workers: int

    def __init__(self, setup: Setup) -> None:
        """Make one; workers may start as late as the first item. Raises UsageError for what it cannot use."""

    def map(
        self,
        function: Callable[[_Item], _Result],
        items: Iterable[_Item],
        lost: Callable[[_Item], _Result] | None = None,
    ) -> Iterator[_Result]:
        """One result an item, in the order of the items, each as soon as it and those before it are there.

        An item is pulled when there is room: at most `AHEAD` times `workers` are pulled and not given back,
        so that neither items nor results have to fit in memory. Beyond one process, function, items and
        results are pickled: give a function of a module, or a `functools.partial` of one.

        What `function` raises for an item is raised in that item's place, and so is what keeps an item from
        being made. An item whose workers were killed again and again becomes `lost(item)`; without `lost`,
        it raises LostWorkError.
        """

    def keep(self, factory: Callable[[], object], gpus: float | None = None) -> Kept:
        """What `factory` builds with the first call of one of its methods, and that stays in memory.

        It is built in this process, where it chooses its device itself; but on a cluster in a process of its
        own, which has so many GPUs, or one if the cluster has any.
        """
        del gpus
        return Here(factory)

    def close(self) -> None:
        """Stop at once what still runs, and let the workers go."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
