"""Holding a shelf: one run at a time works in a folder; what no run needs any more is cleared."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from digest.errors import LaterError, WriteError

__all__ = ["cleared", "held_alone", "one_by_one"]

_LOCK, _TURN = "lock", "turn"
_OURS = (".articles", ".index", ".prints", ".slice", ".stories", ".terms", ".words")


@contextmanager
def held_alone(folder: Path) -> Iterator[None]:
    """Keep other runs out of the folder, which is made. The lock goes with the process, however it ends.

    Raises LaterError while another run is at work there, WriteError where the folder cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stream = (folder / _LOCK).open("wb")
    except OSError as error:
        advice = "Name another folder with --state, or change its rights"
        raise WriteError(f"cannot be written ({error.strerror})", where=str(folder), advice=advice) from error
    with stream:
        if not _locked(stream.fileno()):
            advice = "Wait for it, or name another folder with --state"
            raise LaterError("another run is at work here", where=str(folder), advice=advice)
        yield


@contextmanager
def one_by_one(folder: Path) -> Iterator[None]:
    """Wait for the other processes of this machine that are in such a block with this folder.

    Where the system or the disk knows no such lock, nobody waits.
    """
    try:
        stream = (folder / _TURN).open("wb")
    except OSError:
        yield
        return
    with stream:
        _locked(stream.fileno(), wait=True)
        yield


def cleared(folder: Path, needed: Collection[str]) -> None:
    """Remove what the runs before this one kept, but for what is `needed` (names without their endings)."""
    for path in folder.iterdir():
        if path.suffix in _OURS and path.stem not in needed:
            with suppress(OSError):  # it is in nobody's way
                path.unlink()


def _locked(handle: int, *, wait: bool = False) -> bool:
    try:
        import fcntl  # noqa: PLC0415 - Windows has none, and there nothing is locked
    except ImportError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True
