"""One item after the other, in this process."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from digest.executors.base import Executor
from digest.executors.setup import Setup

__all__ = ["Serial"]

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class Serial(Executor):
    """The builtin `map`: an item is pulled when its result is asked for."""

    name = "serial"
    workers = 1

    def __init__(self, setup: Setup) -> None:
        """There is one worker, this process, however many `setup` asks for."""
        setup.refuse_address(self.name)

    def map(
        self,
        function: Callable[[_Item], _Result],
        items: Iterable[_Item],
        lost: Callable[[_Item], _Result] | None = None,  # noqa: ARG002 - nothing is lost here but with the run
    ) -> Iterator[_Result]:
        """See `Executor.map`."""
        return map(function, items)

    def close(self) -> None:
        """There is nothing to let go."""
