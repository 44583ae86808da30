"""Deadline: all the time that a request has, however it is spent."""

import threading
import time

from digest.errors import FetchError

__all__ = ["BREATH", "Deadline"]

BREATH = 0.5  # seconds between two looks at the clock and at the wish to stop


class Deadline:
    """A moment after which nothing is waited for, and a wish to stop that any thread may utter."""

    def __init__(self, seconds: float, stop: threading.Event | None = None) -> None:
        """`seconds` from now."""
        self.seconds = seconds
        self._end = time.monotonic() + seconds
        self._stop = stop or threading.Event()

    def left(self, most: float) -> float:
        """The seconds that a step may take, `most` at most. Raises FetchError: `timeout`, `stopped`."""
        left = self._end - time.monotonic()
        if self._stop.is_set():
            raise FetchError("stopped")
        if left <= 0:
            raise FetchError("timeout", detail=f"{self.seconds:g} s")
        return min(left, most)
