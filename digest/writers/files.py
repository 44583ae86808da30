"""Files: written whole or not at all."""

import os
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from digest.errors import WriteError

__all__ = ["write_files", "write_together"]

_PART = 2**20  # bytes of a file that are held beside what is to be written
_MODE = 0o666  # the user's umask takes from it what it will


def write_files(out: Path, files: Mapping[str, bytes | bytearray]) -> list[Path]:
    """Write files into a folder, which is made; the paths, in the order given.

    Each file appears whole under its name or keeps what it held: a temporary file in the same folder,
    flushed to the disk, then renamed (POSIX rename is atomic). A file that holds these bytes is left
    alone. Raises WriteError.
    """
    return [path for name, data in files.items() for path in write_together(out, {name: data})]


def write_together(
    out: Path, files: Mapping[str, bytes | bytearray], before: Callable[[], object] = lambda: None
) -> list[Path]:
    """The same for files that belong together: where one does not fit on the disk, none of them appears.

    `before` is called when all of them are on the disk, before the first one appears.
    """
    parts: list[tuple[Path, Path | None]] = []
    try:
        _make(out)
        parts.extend(_part(out, name, data) for name, data in files.items())
        before()
        for path, part in parts:
            _appear(path, part)
    finally:
        for _, part in parts:
            _remove(part)
    return [path for path, _ in parts]


def _make(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failed(out, error) from error


def _part(out: Path, name: str, data: bytes | bytearray) -> tuple[Path, Path | None]:
    """Where the file will be, and where it waits; nowhere if it is there already."""
    path = out / name
    if path.parent != out or name in {"", ".", ".."}:
        raise WriteError("is not a plain file name", where=name)
    part = out / f".{secrets.token_hex(8)}.part"
    try:
        if _holds(path, data):
            return path, None
        _fill(part, data)
    except BaseException as error:
        _remove(part)
        if isinstance(error, OSError):
            raise _failed(path, error) from error
        raise
    return path, part


def _appear(path: Path, part: Path | None) -> None:
    if part is None:
        return
    try:
        part.replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        raise _failed(path, error) from error


def _remove(part: Path | None) -> None:
    if part is not None:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _holds(path: Path, data: bytes | bytearray) -> bool:
    try:
        if path.stat().st_size != len(data):
            return False
        with path.open("rb") as file, memoryview(data) as whole:
            parts = (file.read(_PART) == whole[at : at + _PART] for at in range(0, len(data), _PART))
            return all(parts)
    except FileNotFoundError:
        return False


def _fill(path: Path, data: bytes | bytearray) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """The rename itself on the disk, where the system can flush a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _failed(path: Path, error: OSError) -> WriteError:
    reason = error.strerror or type(error).__name__
    advice = "It is as it was: free some space, change its rights, or name another folder"
    return WriteError(f"cannot be written ({reason})", where=str(path), advice=advice)
