"""JSON Lines, one article or one cluster of articles a line; also a JSON list or object."""

import json
from collections.abc import Iterator

from digest.errors import ReadError
from digest.models import Article, Skipped
from digest.readers.assemble import stem
from digest.readers.base import ARCHIVE_BYTES
from digest.readers.encoding import decode
from digest.readers.record import articles_of

__all__ = ["JsonLines", "read_row"]

_ERRORS = (ValueError, RecursionError)  # of json: bad syntax, numbers too long, nesting too deep


class JsonLines:
    """Reads rows `id title text date source url lang …`, and clusters `{"id", "docs": […]}`."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson", ".json")
    largest = ARCHIVE_BYTES

    def claims(self, data: bytes) -> bool:
        """Whether the first line is a JSON object, or a list of them begins."""
        opening = data.lstrip()
        if opening.startswith(b"["):
            return opening[1:].lstrip().startswith(b'{"')
        first = opening.partition(b"\n")[0]
        return first.startswith(b'{"') and _is_row(first.decode("utf-8", "replace"))

    def read(self, data: bytes, path: str) -> Iterator[Article | Skipped]:
        """The rows in their order, `path` with the line: `week.jsonl:12`. Raises ReadError."""
        text = decode(data)
        lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
        if not lines:
            raise ReadError("empty")
        alone = len(lines) == 1 and path.lower().endswith(".json")
        rows = _whole(text, lines) if alone or not _is_row(lines[0][1]) else None
        if rows is None:
            for number, line in lines:
                yield from read_row(line, path, number, alone=len(lines) == 1)
        elif len(rows) == 1:
            yield from articles_of(rows[0], path, stem(path))
        else:
            for number, row in enumerate(rows, 1):
                yield from articles_of(row, f"{path}:{number}", f"{stem(path)}-{number}")


def read_row(line: str, path: str, number: int, *, alone: bool = False) -> Iterator[Article | Skipped]:
    """The articles of one line of a file, named after its number unless it is `alone` in the file."""
    try:
        row = json.loads(line)
    except _ERRORS as error:
        yield Skipped(f"{path}:{number}", "bad_json", str(error))
    else:
        yield from articles_of(row, f"{path}:{number}", stem(path) if alone else f"{stem(path)}-{number}")


def _is_row(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except _ERRORS:
        return False


def _whole(text: str, lines: list[tuple[int, str]]) -> list[object] | None:
    """The rows of a file that is one JSON value; None where it is lines, the first one damaged.

    Raises ReadError: bad_json where neither can be read, no_text where no row is an object.
    """
    try:
        value = json.loads(text)
    except _ERRORS as error:
        if any(_is_row(line) for _, line in lines):
            return None
        raise ReadError("bad_json", detail=str(error)) from error
    rows = value if isinstance(value, list) else [value]
    if not any(isinstance(row, dict) for row in rows):
        raise ReadError("no_text")
    return rows
