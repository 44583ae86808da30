"""Workshop: parses feeds in a process of its own, which is ended where one takes too long."""

import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from typing import BinaryIO, Self, cast

import msgspec

from digest.errors import FetchError
from digest.feeds.child import Answer, Task, read_part, write_part
from digest.feeds.parsing import Parsed

__all__ = ["Workshop"]

_SECONDS = 20.0  # for one feed; an honest one of a megabyte takes 1


class Workshop:
    """A context; the process starts with the first feed, and again after one that it did not survive."""

    def __init__(self, seconds: float = _SECONDS) -> None:
        """`seconds` that one feed may take."""
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._end()

    def parse(self, body: bytes, url: str, headers: Mapping[str, str]) -> Parsed:
        """As `parse_feed`. Raises FetchError: `not_feed`, `broken`, `slow` (not parsed in time)."""
        process = self._running()
        late = threading.Event()
        watch = threading.Timer(self._seconds, _cut, (process, late))
        watch.start()
        try:
            incoming, outgoing = cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout)
            write_part(incoming, msgspec.json.encode(Task(url, dict(headers))))
            write_part(incoming, body)
            answer = msgspec.json.decode(read_part(outgoing), type=Answer)
        except (OSError, EOFError) as error:
            self._end()
            told = ("slow", f"{self._seconds:g} s") if late.is_set() else ("broken", "")
            raise FetchError(told[0], detail=told[1]) from error
        finally:
            watch.cancel()
            watch.join()
        if late.is_set():  # the answer came at the last moment, and the process is gone
            self._end()
        if answer.parsed is None:
            raise FetchError(answer.reason, detail=answer.detail)
        return answer.parsed

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-c", "from digest.feeds.child import main; main()"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            )
        return self._process

    def _end(self) -> None:
        if self._process is None:
            return
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was not yet written goes nowhere
                cast("BinaryIO", stream).close()
        self._process.wait()
        self._process = None


def _cut(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()
