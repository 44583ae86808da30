"""What the locks of standing briefs say that they were made of."""

from dataclasses import dataclass
from pathlib import Path

from digest.models import Period, Span
from digest.renderers.stored import stored

__all__ = ["went_on_from"]


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class _Record:
    """The part of a brief's record that is read back."""

    period: Period
    lock: tuple[_Entry, ...] = ()


def went_on_from(folder: Path, span: Span) -> frozenset[str]:
    """The earlier issues (ids of periods) that the briefs of the asked days say that they went on from."""
    found = (stored(path, _Record) for path in (sorted(folder.glob("*.json")) if folder.is_dir() else ()))
    locks = (record.lock for record in found if record and span.touches(record.period))
    return frozenset(one.name for lock in locks for one in lock if one.kind == "past")
