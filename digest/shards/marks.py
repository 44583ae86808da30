"""Marks: what is known of a brief that was finished, so that it is made anew only where something changed."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import msgspec

from digest.models import Brief
from digest.shards.sealed import keep, kept

__all__ = ["Mark", "read_mark", "stands", "write_mark"]

_SUFFIX = ".brief"


class Mark(msgspec.Struct, frozen=True):
    """A brief that was built: `made_of` and `finished_of` are hashes of all that its two stages depend on.

    `composed` and `finished` are the brief after each, with light articles; `reuse` is packed, `files` are
    names and hashes.
    """

    made_of: str
    composed: Brief
    finished_of: str
    finished: Brief
    reuse: bytes
    files: dict[str, str]


def read_mark(folder: Path, period: str) -> Mark | None:
    """The mark of a period's brief; None where there is none that can be read."""
    return kept(folder / f"{period}{_SUFFIX}", Mark)


def write_mark(folder: Path, period: str, mark: Mark) -> None:
    """Keep the mark of a brief whose files stand. Raises WriteError."""
    keep(folder, f"{period}{_SUFFIX}", mark)


def stands(out: Path, files: Mapping[str, str]) -> bool:
    """Whether the files are what was written."""
    try:
        return all(sha256((out / name).read_bytes()).hexdigest() == known for name, known in files.items())
    except OSError:
        return False
