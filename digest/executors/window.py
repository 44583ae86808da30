"""Window: items are pulled while there is room, tried in parallel, and given back in their order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, Protocol, TypeVar

from digest.errors import LostWorkError

__all__ = ["TOGETHER", "Task", "Window", "WorkerDiedError"]

TOGETHER = 3  # times that an item is tried beside others; what kills its worker so often, or fills the memory
# together with its neighbours, is tried once more alone
_NAMED = 80  # characters of an item that an error shows

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
_Given_co = TypeVar("_Given_co", covariant=True)


class WorkerDiedError(Exception):
    """Workers died with an item in hand, as often as it was to be tried; `str()` says how the last did."""


class Task(Protocol[_Given_co]):
    """An item that is being worked on; a `concurrent.futures.Future` is one."""

    def done(self) -> bool:
        """Whether `result` need not wait."""

    def result(self) -> _Given_co:
        """Wait for the result. Raises WorkerDiedError, or what the function raised."""

    def exception(self) -> BaseException | None:
        """Wait; what `result` would raise."""

    def cancel(self) -> object:
        """Do not begin, if that is still possible."""


class Window(Generic[_Item, _Result]):
    """The items that were pulled and whose results were not given back, in their order."""

    def __init__(
        self,
        submit: Callable[[_Item, int], Task[_Result]],
        room: int,
        lost: Callable[[_Item], _Result] | None,
        beside: list["Window[Any, Any]"],
    ) -> None:
        """`submit` has an item tried so many times, `room` is how many there may be; `lost` as in `map`.

        `beside` are the windows on the same workers that are open: making an item may need results too.
        """
        self._submit, self._room, self._lost, self._beside = submit, room, lost, beside
        self._waiting: deque[tuple[_Item, Task[_Result]]] = deque()

    def results(self, items: Iterable[_Item]) -> Iterator[_Result]:
        """See `Executor.map`."""
        self._beside.append(self)
        try:
            yield from self._given(_Pulled(items))
        finally:
            self._beside.remove(self)
            for _, task in self._waiting:
                task.cancel()

    def _given(self, items: "_Pulled[_Item]") -> Iterator[_Result]:
        for item in items:
            self._waiting.append((item, self._submit(item, TOGETHER)))
            while self._waiting and (len(self._waiting) >= self._room or self._waiting[0][1].done()):
                yield self._next()
        while self._waiting:
            yield self._next()
        if items.error:
            raise items.error

    def _next(self) -> _Result:
        item, task = self._waiting.popleft()
        try:
            return task.result()
        except WorkerDiedError:
            return self._alone(item)

    def _alone(self, item: _Item) -> _Result:
        """The last try, when the others are done, those of the other windows too."""
        for window in self._beside:
            for _, task in window._waiting:  # noqa: SLF001 - one of its kind
                task.exception()
        try:
            return self._submit(item, 1).result()
        except WorkerDiedError as error:
            if self._lost is None:
                raise _lost_work(item, str(error)) from None
        return self._lost(item)


class _Pulled(Generic[_Item]):
    """The items up to the first that cannot be made, for those before it go first; `error` says why."""

    def __init__(self, items: Iterable[_Item]) -> None:
        self._items = iter(items)
        self.error: Exception | None = None

    def __iter__(self) -> Iterator[_Item]:
        try:
            yield from self._items
        except Exception as error:  # noqa: BLE001 - whatever it is, it is raised in its place
            self.error = error


def _lost_work(item: object, how: str) -> LostWorkError:
    """The error that names an item which no worker finished."""
    named = item if isinstance(item, str) else repr(item)
    what = f"every worker died that took this up, the last one alone, by {how}"
    advice = "If memory ran out, split the input; else leave it out, and report it"
    return LostWorkError(what, where=named[:_NAMED], advice=advice)
