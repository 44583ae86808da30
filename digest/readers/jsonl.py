"""JSON Lines, one article or one cluster of articles a line; also a JSON list or object."""

import codecs
from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from typing import BinaryIO

from digest.errors import ReadError
from digest.models import Article, Skipped
from digest.readers.assemble import stem
from digest.readers.base import ARCHIVE_BYTES, FILE_BYTES, mebibytes
from digest.readers.encoding import decode
from digest.readers.jsonvalue import ERRORS, is_row, parsed, rows_of
from digest.readers.naming import suffix_of
from digest.readers.record import articles_of
from digest.readers.streams import HEAD, numbered_lines

__all__ = ["JsonLines", "read_row"]

_Line = tuple[int, bytes | None]
_VALUE = ".json"  # a file of this suffix that has one line is one value


class JsonLines:
    """Reads rows `id title text date source url lang …`, and clusters `{"id", "docs": […]}`."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson", _VALUE)

    def claims(self, head: bytes) -> bool:
        """Whether the first line is a JSON object, or a list of them begins."""
        opening = head.lstrip()
        if opening.startswith(b"["):
            return opening[1:].lstrip().startswith(b'{"')
        first, end, _ = opening.partition(b"\n")
        cut = not end and len(head) >= HEAD
        return first.startswith(b'{"') and (cut or is_row(first))

    def read(self, stream: BinaryIO, path: str) -> Iterator[Article | Skipped]:
        """The rows in their order, `path` with the line: `week.jsonl:12`. Raises ReadError."""
        opening, number = _opening(stream)
        if not opening.strip():
            raise ReadError("empty")
        first = opening.lstrip().removeprefix(codecs.BOM_UTF8)
        if len(first) <= FILE_BYTES and is_row(first):
            lines: Iterator[_Line] = chain([(number, first)], numbered_lines(stream, FILE_BYTES, number))
            yield from _rows(lines, path)
        else:
            data = opening + stream.read(ARCHIVE_BYTES + 1 - len(opening))
            yield from _whole(data, path) if len(data) <= ARCHIVE_BYTES else _long(data, stream, path)


def _opening(stream: BinaryIO) -> tuple[bytes, int]:
    """What stands up to the end of the first line that is not blank, and the number of that line."""
    opening, number = b"", 0
    while line := stream.readline(FILE_BYTES + 1):
        opening, number = opening + line, number + 1
        if line.strip() or len(opening) > FILE_BYTES:
            break
    return opening, number


def _whole(data: bytes, path: str) -> Iterator[Article | Skipped]:
    """A file that is one value, or lines of which the first is damaged."""
    text = decode(data)
    if not text.strip():
        raise ReadError("empty")
    rows = None if _opens_with_row(text, path) else rows_of(text)
    if rows is None:
        lines = (line.encode("utf-8", "surrogatepass") for line in text.split("\n"))
        yield from _rows(enumerate(lines, 1), path)
    elif len(rows) == 1:
        yield from articles_of(rows[0], path, stem(path))
    else:
        for number, row in enumerate(rows, 1):
            yield from articles_of(row, f"{path}:{number}", f"{stem(path)}-{number}")


def _opens_with_row(text: str, path: str) -> bool:
    """Whether text that was no UTF-8 is lines all the same."""
    first, _, rest = text.lstrip().partition("\n")
    alone = suffix_of(path, unpacked=True) == _VALUE and not rest.strip()
    return not alone and is_row(first.encode("utf-8", "surrogatepass"))


def _long(data: bytes, stream: BinaryIO, path: str) -> Iterator[Article | Skipped]:
    """Lines, the first one damaged, of a file that is too long to be one value."""
    if suffix_of(path, unpacked=True) == _VALUE:
        raise ReadError("too_large", detail=f"> {mebibytes(ARCHIVE_BYTES)}")
    held = data + stream.readline(FILE_BYTES + 1)
    lines = numbered_lines(BytesIO(held), FILE_BYTES)
    yield from _rows(chain(lines, numbered_lines(stream, FILE_BYTES, held.count(b"\n"))), path)


def _rows(lines: Iterator[_Line], path: str) -> Iterator[Article | Skipped]:
    """The rows of the lines that are not blank; one that stands alone has its file's name as id."""
    written = ((number, line) for number, line in lines if not _is_blank(line))
    number, line = next(written)
    second = next(written, None)
    if second is not None:
        for at, row in chain([(number, line), second], written):
            yield from read_row(row, path, at)
    elif suffix_of(path, unpacked=True) == _VALUE:
        yield from _row(line, path, stem(path))
    else:
        yield from _row(line, f"{path}:{number}", stem(path))


def read_row(line: bytes | None, path: str, number: int) -> Iterator[Article | Skipped]:
    """The articles of one line of a file of several, named after its number; None is a line too long."""
    if not _is_blank(line):
        yield from _row(line, f"{path}:{number}", f"{stem(path)}-{number}")


def _is_blank(line: bytes | None) -> bool:
    if line is None or line[:1] == b"{":
        return False
    return not line.strip() or (not line[:1].isascii() and not line.decode("utf-8", "replace").strip())


def _row(line: bytes | None, path: str, name: str) -> Iterator[Article | Skipped]:
    if line is None:
        yield Skipped(path, "too_large", f"> {mebibytes(FILE_BYTES)}")
        return
    try:
        row = parsed(line.removesuffix(b"\n"))
    except ERRORS as error:
        yield Skipped(path, "bad_json", str(error))
    except ReadError as error:
        yield Skipped(path, error.reason, error.detail)
    else:
        yield from articles_of(row, path, name)
