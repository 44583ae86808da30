"""JSON text → values: one line of a file, or a whole file that is one value."""

import json

import msgspec

from digest.errors import ReadError
from digest.readers.encoding import decode_line

__all__ = ["ERRORS", "is_row", "parsed", "rows_of"]

ERRORS = (ValueError, RecursionError)  # of json: bad syntax, numbers too long, nesting too deep


def parsed(line: bytes) -> object:
    """The value of a line. Raises ReadError (bad_encoding), ValueError or RecursionError.

    What msgspec refuses (NaN, lone surrogates, bytes that are not UTF-8) may be a value for `json`, which
    also has the better words for what is wrong.
    """
    try:
        return msgspec.json.decode(line)
    except (msgspec.MsgspecError, *ERRORS):
        return json.loads(decode_line(line))


def is_row(line: bytes) -> bool:
    """Whether a line is an object."""
    try:
        return isinstance(parsed(line), dict)
    except (ReadError, *ERRORS):
        return False


def rows_of(text: str) -> list[object] | None:
    """The rows of a file that is one JSON value; None where it is lines, the first one damaged.

    Raises ReadError: bad_json where neither can be read, no_text where no row is an object.
    """
    try:
        value = json.loads(text)
    except ERRORS as error:
        if any(is_row(line.encode("utf-8", "surrogatepass")) for line in text.split("\n")):
            return None
        raise ReadError("bad_json", detail=str(error)) from error
    rows = value if isinstance(value, list) else [value]
    if not any(isinstance(row, dict) for row in rows):
        raise ReadError("no_text")
    return rows
