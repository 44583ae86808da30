"""Setting aside: a file that somebody changed is kept under another name before a new one takes its place."""

from itertools import count
from pathlib import Path

from digest.errors import WriteError

__all__ = ["set_aside"]


def set_aside(path: Path) -> Path:
    """Rename `brief.md` to `brief.edited.md`, or `brief.edited-2.md` and so on; the new path.

    No file is ever overwritten. Raises WriteError.
    """
    names = (f"{path.stem}.edited{f'-{n}' if n > 1 else ''}{path.suffix}" for n in count(1))
    free = next(path.with_name(name) for name in names if not path.with_name(name).exists())
    try:
        path.rename(free)
    except OSError as error:
        message = f"cannot be set aside ({error.strerror or type(error).__name__})"
        raise WriteError(message, where=str(path), advice="It holds your edits and is as it was") from error
    return free
