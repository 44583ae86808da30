"""Removing: the files of a brief that no longer holds an article, and what killed runs left half-written."""

import re
import time
from contextlib import suppress
from pathlib import Path

from digest.errors import WriteError

__all__ = ["remove_pages", "remove_parts"]

_SUFFIXES = ("md", "html", "txt", "json", "email.html", "eml")  # what digest writes of a brief
_PART = re.compile(r"\.[0-9a-f]{16}\.part")  # as `write_files` calls what is not whole yet


def remove_pages(folder: Path, name: str) -> list[Path]:
    """Remove what digest wrote of a brief, such as `2025-W02.md`; the paths. Raises WriteError."""
    gone = []
    for path in (folder / f"{name}.{suffix}" for suffix in _SUFFIXES):
        try:
            if path.is_file():
                path.unlink()
                gone.append(path)
        except OSError as error:
            message = f"cannot be removed ({error.strerror or type(error).__name__})"
            raise WriteError(message, where=str(path), advice="Its articles stand elsewhere now") from error
    return gone


def remove_parts(folder: Path, age: float) -> None:
    """Remove what a killed run left of files that it was writing, at least `age` seconds ago."""
    latest = time.time() - age
    with suppress(OSError):  # the folder is not there, or what is left is in nobody's way
        for path in folder.iterdir():
            if _PART.fullmatch(path.name) and path.stat().st_mtime <= latest:
                path.unlink()
