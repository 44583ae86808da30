"""read_note: the editor's own word at the top of an issue, from `note.md` or `notes/2025-W02.md`."""

from pathlib import Path

from digest.errors import ConfigError

__all__ = ["read_note"]

_LONGEST = 4000  # characters; a page of print
_LARGEST = 4 * _LONGEST + 3  # bytes in UTF-8, with the mark at its start


def read_note(note: Path | None, notes: Path | None, issue: str) -> str:
    """The Markdown of an issue's own note, else of the note of every issue, else nothing.

    Raises ConfigError for a file that cannot be read or is no word but an article.
    """
    own = notes / f"{issue}.md" if notes else None
    path = own if own and own.is_file() else note
    return _read(path).strip() if path else ""


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise _too_long(path)
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        fault = f"the note cannot be read ({error.strerror})"
        raise ConfigError(fault, where=str(path), advice="Name another, or change its rights") from error
    except UnicodeDecodeError as error:
        raise ConfigError("the note is not UTF-8", where=str(path), advice="Save it as UTF-8") from error
    if len(text) > _LONGEST:
        raise _too_long(path)
    return text


def _too_long(path: Path) -> ConfigError:
    return ConfigError("the note is too long", where=str(path), advice=f"At most {_LONGEST} characters")
