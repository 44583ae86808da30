"""read_scores: the automatic columns of a comparison, from the JSON that it wrote."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from digest.errors import UsageError
from digest.models import Score
from digest.models.voting import Automatic
from digest.voting.files import COMPARISON, decoded, format_of, read_bytes

__all__ = ["read_scores"]


@dataclass(frozen=True, slots=True)
class _Column:
    name: str


@dataclass(frozen=True, slots=True)
class _Scored:
    columns: tuple[_Column, ...]
    scores: tuple[Score, ...]


def read_scores(paths: Sequence[Path]) -> Automatic | None:
    """The columns and scores of the comparison among these files; None where none is one.

    Raises UsageError for a file that cannot be read, and where two hold a comparison.
    """
    data = {path: read_bytes(path) for path in dict.fromkeys(paths)}
    found = [path for path, content in data.items() if format_of(content, path) == COMPARISON]
    if len(found) > 1:
        message = f"{found[0].name} holds a comparison too"
        raise UsageError(message, where=str(found[1]), advice="Name one of them")
    return _scores(data[found[0]], found[0]) if found else None


def _scores(data: bytes, path: Path) -> Automatic:
    scored = decoded(data, path, _Scored)
    columns = tuple(column.name for column in scored.columns)
    if any(len(score.values) != len(columns) for score in scored.scores):
        advice = "Write it again with `digest compare --json`"
        raise UsageError("its scores do not fit its columns", where=str(path), advice=advice)
    return Automatic(columns, scored.scores)
