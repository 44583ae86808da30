"""Files: written whole or not at all."""

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from digest.errors import WriteError

__all__ = ["write_files"]

_MODE = 0o666  # the user's umask takes from it what it will


def write_files(out: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write files into a folder, which is made; the paths, in the order given.

    Each file appears whole under its name or keeps what it held: a temporary file in the same folder,
    flushed to the disk, then renamed (POSIX rename is atomic). A file that holds these bytes is left
    alone. Raises WriteError.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failed(out, error) from error
    return [_write(out, name, data) for name, data in files.items()]


def _write(out: Path, name: str, data: bytes) -> Path:
    path = out / name
    if path.parent != out or name in {"", ".", ".."}:
        raise WriteError("is not a plain file name", where=name)
    temporary = out / f".{secrets.token_hex(8)}.part"
    try:
        if _holds(path, data):
            return path
        _fill(temporary, data)
        temporary.replace(path)
        _flush_folder(out)
    except OSError as error:
        raise _failed(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    return path


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False


def _fill(path: Path, data: bytes) -> None:
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
