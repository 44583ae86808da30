"""What a worker answers, as bytes: the result of a function, or the error that it raised."""

import pickle
import traceback
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from digest.executors.window import WorkerDiedError

__all__ = ["answer", "read_answer"]


def answer(function: bytes, item: bytes) -> bytes:
    """What `read_answer` reads: what the pickled `function` makes of the pickled `item`, or what it raises.

    A function that is called again is the same object, and has what it holds in memory. An item for which
    there is no memory counts as one that its worker died of.
    """
    try:
        return pickle.dumps((True, _unpickled(function)(pickle.loads(item))), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        return pickle.dumps((False, WorkerDiedError("lack of memory")))
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is for the driver
        return _raised(error)


def read_answer(answered: bytes) -> Any:  # noqa: ANN401 - what the function gives
    """The result. Raises what the function raised, with the worker's trace in its notes."""
    went_well, value = pickle.loads(answered)
    if went_well:
        return value
    raise value


@lru_cache(maxsize=1)
def _unpickled(function: bytes) -> Callable[[Any], Any]:
    made: Callable[[Any], Any] = pickle.loads(function)
    return made


def _raised(error: BaseException) -> bytes:
    trace = "".join(traceback.format_exception(error))
    error.add_note(f"In a worker:\n{trace}")
    try:
        answered = pickle.dumps((False, error))
        pickle.loads(answered)
    except Exception:  # noqa: BLE001 - an error of any library, pickled by methods of its own
        return pickle.dumps((False, RuntimeError(trace)))
    return answered
