"""Streams of any source, made alike: buffered, with a head to look at, and lines of bounded length."""

import io
from collections.abc import Iterator
from typing import BinaryIO

from digest.errors import ReadError

__all__ = ["HEAD", "buffered", "numbered_lines"]

HEAD = 2**18  # bytes that can be looked at before a reader is chosen; a long row of JSON has 2**17
_REST = 2**20  # bytes of a line that is too long, dropped at a time


class _Filling(io.RawIOBase):
    """A stream whose reads are full up to its end or a fault: pipes and servers give what they have."""

    def __init__(self, stream: BinaryIO | io.RawIOBase) -> None:
        self._stream = stream
        self._fault: Exception | None = None  # met behind what was given last

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def readinto(self, room: memoryview) -> int:  # type: ignore[override] # what BufferedReader gives
        if self._fault:
            raise self._fault
        size, filled = min(len(room), HEAD), 0
        while filled < size:
            data = self._read(size - filled, first=not filled)
            if not data:
                break
            room[filled : filled + len(data)] = data
            filled += len(data)
        return filled

    def _read(self, size: int, *, first: bool) -> bytes:
        try:
            return self._stream.read(size) or b""
        except (ReadError, OSError) as error:
            self._fault = error
            if first:
                raise
            return b""


class _Buffered(io.BufferedReader):
    """What `buffered` made: in a second one, what stands before a fault would be lost."""


def buffered(stream: BinaryIO | io.RawIOBase) -> io.BufferedReader:
    """The stream, from where it stands; `peek` shows up to HEAD bytes of what follows."""
    return stream if isinstance(stream, _Buffered) else _Buffered(_Filling(stream), HEAD)


def numbered_lines(stream: BinaryIO, longest: int, before: int = 0) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its end and its number behind `before`; None for one of more than `longest` bytes."""
    number = before
    while line := stream.readline(longest + 1):
        number += 1
        if len(line) <= longest:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_REST)
        yield number, None
