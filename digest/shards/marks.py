"""Marks: what is known of a brief that was finished, so that it is made anew only where something changed."""

from collections.abc import Mapping
from hashlib import blake2b, sha256
from pathlib import Path

import msgspec

from digest.models import Brief, Reuse
from digest.writers import write_files

__all__ = ["Mark", "hashed", "program", "read_mark", "stands", "write_mark"]

_SUFFIX = ".brief"
_SOURCES = (".py", ".toml", ".json", ".jinja", ".css", ".js")


class Mark(msgspec.Struct, frozen=True):
    """A brief that was built: `made_of` and `finished_of` are hashes of all that its two stages depend on.

    `composed` and `finished` are the brief after each, with light articles; `files` are names and hashes.
    """

    made_of: str
    composed: Brief
    finished_of: str
    finished: Brief
    reuse: tuple[Reuse, ...]
    files: dict[str, str]


def read_mark(folder: Path, period: str) -> Mark | None:
    """The mark of a period's brief; None where there is none that can be read."""
    try:
        return msgspec.msgpack.decode((folder / f"{period}{_SUFFIX}").read_bytes(), type=Mark)
    except (OSError, msgspec.DecodeError):
        return None


def write_mark(folder: Path, period: str, mark: Mark) -> None:
    """Keep the mark of a brief whose files stand. Raises WriteError."""
    write_files(folder, {f"{period}{_SUFFIX}": msgspec.msgpack.encode(mark)})


def stands(out: Path, files: Mapping[str, str]) -> bool:
    """Whether the files are what was written."""
    try:
        return all(sha256((out / name).read_bytes()).hexdigest() == known for name, known in files.items())
    except OSError:
        return False


def hashed(*values: object) -> str:
    """A hash of values whose `repr` tells them from others."""
    seen = blake2b(digest_size=16)
    for value in values:
        seen.update(repr(value).encode("utf-8", "surrogatepass"))
    return seen.hexdigest()


def program() -> str:
    """A hash of this program's own files: what another version prepared is prepared anew."""
    root = Path(__file__).parents[1]
    found = sorted(path for path in root.rglob("*") if path.suffix in _SOURCES)
    return hashed(
        *((path.relative_to(root).as_posix(), path.stat().st_size, path.stat().st_mtime_ns) for path in found)
    )
