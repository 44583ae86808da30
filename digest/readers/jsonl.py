"""JSON Lines, one article or one cluster of articles a line; also a JSON list or object."""

import json
from collections.abc import Iterator

from digest.errors import ReadError
from digest.models import Article, Skipped
from digest.readers.assemble import stem
from digest.readers.base import ARCHIVE_BYTES
from digest.readers.encoding import decode
from digest.readers.record import articles_of

__all__ = ["JsonLines"]

_ERRORS = (ValueError, RecursionError)  # of json: bad syntax, numbers too long, nesting too deep


class JsonLines:
    """Reads rows `id title text date source url lang …`, and clusters `{"id", "docs": […]}`."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson", ".json")
    largest = ARCHIVE_BYTES

    def claims(self, data: bytes) -> bool:
        """Whether the first line is a JSON object, or a list of them begins."""
        first = data.lstrip().partition(b"\n")[0]
        if first.startswith(b"[") and data.lstrip(b"[ \t\r\n").startswith(b'{"'):
            return True
        if not first.startswith(b"{"):
            return False
        try:
            return isinstance(json.loads(first), dict)
        except _ERRORS:
            return False

    def read(self, data: bytes, path: str) -> Iterator[Article | Skipped]:
        """The rows in their order, `path` with the line: `week.jsonl:12`. Raises ReadError."""
        text = decode(data)
        lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
        rows = _whole(text) if len(lines) == 1 or not _row(lines[0][1]) else None
        if rows is not None:
            if not any(isinstance(row, dict) for row in rows):
                raise ReadError("no_text")
            for number, row in enumerate(rows, 1):
                name = stem(path) if len(rows) == 1 else f"{stem(path)}-{number}"
                yield from articles_of(row, path if len(rows) == 1 else f"{path}:{number}", name)
            return
        for number, line in lines:
            yield from _line(line, f"{path}:{number}", f"{stem(path)}-{number}")


def _line(line: str, path: str, name: str) -> Iterator[Article | Skipped]:
    try:
        row = json.loads(line)
    except _ERRORS as error:
        yield Skipped(path, "bad_json", str(error))
    else:
        yield from articles_of(row, path, name)


def _row(line: str) -> bool:
    """Whether the line is a JSON object by itself, so that the file is JSON Lines."""
    try:
        return isinstance(json.loads(line), dict)
    except _ERRORS:
        return False


def _whole(text: str) -> list[object] | None:
    """The rows of a file that is one JSON value; None where it is not, and so is JSON Lines."""
    try:
        value = json.loads(text)
    except _ERRORS:
        return None
    if isinstance(value, dict) and isinstance(value.get("articles"), list):
        value = value["articles"]
    return value if isinstance(value, list) else [value]
