"""Stored: a record that an earlier run wrote, read back; whatever else stands there is passed over."""

from pathlib import Path
from typing import TypeVar

__all__ = ["stored"]

_LARGEST = 64_000_000  # bytes; the record of a week of 700 articles has 3

_Record = TypeVar("_Record")


def stored(path: Path, kind: type[_Record]) -> _Record | None:
    """The part of a record that `kind` describes; None where the file holds no such record."""
    import msgspec  # noqa: PLC0415 - only a run that reads records needs it

    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return None
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
