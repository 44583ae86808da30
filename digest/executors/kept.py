"""What is built once and stays in memory, such as a language model, here or in a process of its own."""

from collections.abc import Callable
from typing import Any, Protocol

from digest.executors.answers import answer

__all__ = ["Built", "Here", "Keeper", "Kept"]


class Kept(Protocol):
    """An object that stays where it was built; its methods are called by name."""

    def call(self, method: str, *arguments: object) -> Any:  # noqa: ANN401 - what the method gives
        """What the method gives, or raises. Raises LostWorkError where its process died too often."""


class Built:
    """An object that is built by the first call of one of its methods, `(name, arguments)`."""

    def __init__(self, factory: Callable[[], object]) -> None:
        """Nothing is built yet."""
        self._factory = factory
        self._made: object = None

    def __call__(self, call: tuple[str, tuple[object, ...]]) -> object:
        """What the method gives for the arguments."""
        if self._made is None:
            self._made = self._factory()
        method, arguments = call
        return getattr(self._made, method)(*arguments)


class Here:
    """Kept in this process."""

    def __init__(self, factory: Callable[[], object]) -> None:
        """Nothing is built yet."""
        self._built = Built(factory)

    def call(self, method: str, *arguments: object) -> Any:  # noqa: ANN401 - what the method gives
        """See `Kept`."""
        return self._built((method, arguments))


class Keeper:
    """What a process of its own holds on to."""

    def __init__(self, built: bytes) -> None:
        """`built` is a pickled `Built`; `answer` knows it again, and with it what was built."""
        self._built = built

    def answer(self, call: bytes) -> bytes:
        """The `answer` to a pickled call."""
        return answer(self._built, call)
