"""A line at the end of a file that grows."""

import os
from pathlib import Path

from digest.errors import WriteError

__all__ = ["append_line"]


def append_line(path: Path, line: str) -> None:
    """Add a line, in one write, so that runs side by side do not mix theirs. Raises WriteError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab", buffering=0) as file:
            file.write(f"{line}\n".encode())
            os.fsync(file.fileno())
    except OSError as error:
        advice = "Name another, or change its rights"
        raise WriteError(f"cannot be written ({error.strerror})", where=str(path), advice=advice) from error
