"""remove_pages: the files of a brief that no longer holds an article are taken away."""

from pathlib import Path

from digest.errors import WriteError

__all__ = ["remove_pages"]

_SUFFIXES = ("md", "html", "txt", "json", "email.html", "eml")  # what digest writes of a brief


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
