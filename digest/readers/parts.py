"""Parts of a long file of lines: cut where a line ends, each read by itself."""

import os
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO
from zlib import crc32

from digest.models import Article, Skipped
from digest.readers.base import FILE_BYTES
from digest.readers.jsonl import read_row
from digest.readers.slices import Slice, bytes_of, shown_as
from digest.readers.streams import numbered_lines
from digest.readers.walking import InputFile

__all__ = ["is_lines", "parts", "rows"]

_LINES = (".jsonl", ".ndjson")


def is_lines(file: InputFile) -> bool:
    """Whether it is rows in UTF-8, of which every part can be read by itself."""
    if file.real.suffix.lower() not in _LINES:
        return False
    try:
        with file.real.open("rb") as stream:
            opening = stream.read(1024)
    except OSError:
        return False
    return opening.startswith(b'{"') and b"\0" not in opening


def parts(whole: Slice, size: int) -> Iterator[Slice]:
    """Parts of about `size` bytes that end with a line, of a file or of a part of one.

    A file that cannot be read is one `Skipped`.
    """
    file = whole.files[0]
    if isinstance(file, Skipped):
        return
    try:
        with file.real.open("rb") as stream:
            start, line = whole.start, whole.line or 1
            end = whole.stop or os.fstat(stream.fileno()).st_size  # what is added from now on is no part
            last = whole.last or not whole.stop
            stream.seek(start)
            while start < end:
                data = _part(stream, min(size, end - start), end)
                if not data:  # it was cut short meanwhile
                    yield Slice((Skipped(file.shown, "changed"),))
                    return
                stop = start + len(data)
                yield Slice((file,), "", start, stop, line, crc32(data), last=last and stop == end)
                start, line = stop, line + data.count(b"\n")
    except OSError as error:
        yield Slice((Skipped(file.shown, "unreadable", error.strerror or ""),))


def rows(part: Slice) -> Iterator[Article | Skipped]:
    """The articles of a part, and a `Skipped` for what gave none.

    A part of a file that was changed meanwhile gives none: its lines may be halves of others, under numbers
    that are not theirs. What was added to the file is named too.
    """
    path = shown_as(part.files[0])
    try:
        data, more = bytes_of(part)
    except OSError as error:
        yield Skipped(path, "unreadable", error.strerror or "")
        return
    if crc32(data) != part.crc:
        yield Skipped(f"{path}:{part.line}", "changed")
        return
    for number, line in numbered_lines(BytesIO(data), FILE_BYTES, part.line - 1):
        yield from read_row(line, path, number)
    if part.last and more:
        yield Skipped(path, "changed")


def _part(stream: BinaryIO, size: int, end: int) -> bytes:
    block = stream.read(size)
    return block + stream.readline(max(end - stream.tell(), 0)) if block else b""
