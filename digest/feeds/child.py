"""The process in which feeds are parsed: started and ended by Workshop.

The parser of feeds takes time that grows with the square of what some hostile feeds hold, and nothing can
stop it from within.
"""

import sys
from contextlib import suppress
from typing import BinaryIO

import msgspec

from digest.errors import FetchError
from digest.feeds.parsing import Parsed, parse_feed

__all__ = ["Answer", "Task", "main", "read_part", "write_part"]

_MEMORY = 2 * 2**30  # bytes; the largest feed that is fetched takes a quarter of that
_SIZE = 8  # bytes that say how long a part is


class Task(msgspec.Struct):
    """A feed to parse; the body follows as a part of its own."""

    url: str
    headers: dict[str, str]


class Answer(msgspec.Struct):
    """The feed, or why there is none."""

    parsed: Parsed | None = None
    reason: str = ""
    detail: str = ""


def write_part(stream: BinaryIO, part: bytes) -> None:
    """Write a part with its length before it."""
    stream.write(len(part).to_bytes(_SIZE, "big") + part)
    stream.flush()


def read_part(stream: BinaryIO) -> bytes:
    """The next part. Raises EOFError where the stream ended."""
    head = stream.read(_SIZE)
    part = stream.read(int.from_bytes(head, "big")) if len(head) == _SIZE else b""
    if len(head) < _SIZE or len(part) < int.from_bytes(head, "big"):
        raise EOFError
    return part


def _serve(incoming: BinaryIO, outgoing: BinaryIO) -> None:
    """Answer tasks until there are no more."""
    while True:
        try:
            task = msgspec.json.decode(read_part(incoming), type=Task)
            body = read_part(incoming)
        except EOFError:
            return
        write_part(outgoing, msgspec.json.encode(_answer(task, body)))


def _answer(task: Task, body: bytes) -> Answer:
    try:
        return Answer(parse_feed(body, task.url, task.headers))
    except FetchError as error:
        return Answer(reason=error.reason, detail=error.detail)
    except MemoryError:
        return Answer(reason="broken", detail="memory")


def _bound_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    with suppress(ValueError, OSError):  # a lower limit stands already
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def main() -> None:
    """What the process does."""
    _bound_memory()
    answers, sys.stdout = sys.stdout.buffer, sys.stderr  # nothing else may be printed among the answers
    with suppress(KeyboardInterrupt, BrokenPipeError):
        _serve(sys.stdin.buffer, answers)
