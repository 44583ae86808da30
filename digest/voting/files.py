"""Sheet: the file that a rater's page exports, and the reading of such files in bounded memory."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeVar

import msgspec

from digest.errors import UsageError
from digest.models.voting import Dimension

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

__all__ = ["COMPARISON", "KEY", "VOTES", "Sheet", "decoded", "format_of", "read_bytes"]

KEY: Literal["digest.key/1"] = "digest.key/1"
VOTES: Literal["digest.votes/1"] = "digest.votes/1"
COMPARISON = "digest.compare/1"
_REPORT = "digest.tally/1"  # of an earlier merge, which may lie beside the sheets
LONGEST = 2**28  # bytes; a comparison of 25 systems on 1,500 articles is a fifth of it
_ADVICE = "Name the files that the forms exported, as they are"
Mark = Annotated[int, msgspec.Meta(ge=1, le=5)]
_Record = TypeVar("_Record", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A rater's answers by token; null is "no opinion", and what is not there was not answered."""

    form: str
    rater: int
    marks: dict[str, dict[Dimension, Mark | None]] = field(default_factory=dict)
    best: dict[str, str | None] = field(default_factory=dict)
    worst: dict[str, str | None] = field(default_factory=dict)
    format: Literal["digest.votes/1"] = VOTES


@dataclass(frozen=True, slots=True)
class _Formatted:
    format: str


def read_bytes(path: Path) -> bytes:
    """What a file holds. Raises UsageError where it cannot be read or is too large to be one of ours."""
    try:
        if path.stat().st_size > LONGEST:
            raise UsageError("is too large for votes", where=str(path), advice=_ADVICE)
        return path.read_bytes()
    except OSError as error:
        message = f"cannot be read ({error.strerror or type(error).__name__})"
        raise UsageError(message, where=str(path), advice=_ADVICE) from error


def format_of(data: bytes, path: Path) -> str:
    """The format that a file says it has. Raises UsageError where it says none of ours."""
    name = decoded(data, path, _Formatted).format
    if name not in {KEY, VOTES, COMPARISON, _REPORT}:
        raise UsageError(f"holds no votes: its format is {name[:40]!r}", where=str(path), advice=_ADVICE)
    return name


def decoded(data: bytes, path: Path, record: type[_Record]) -> _Record:
    """A record of this type. Raises UsageError with the place that does not fit."""
    try:
        return msgspec.json.decode(data, type=record)
    except (msgspec.DecodeError, RecursionError) as error:
        raise UsageError(f"holds no votes ({error})", where=str(path), advice=_ADVICE) from error
