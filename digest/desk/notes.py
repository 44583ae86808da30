"""read_note: the editor's own word at the top of an issue, from `note.md` or `notes/2025-W02.md`."""

import re
from calendar import monthrange
from collections.abc import Container
from datetime import date, timedelta
from pathlib import Path

from digest.errors import ConfigError
from digest.models import Period, Span

__all__ = ["check_notes", "idle_notes", "read_note"]

_ISSUE = re.compile(r"(?P<year>\d{4})-(?:W(?P<week>\d\d)|(?P<month>\d\d)(?:-(?P<day>\d\d))?)")

_LONGEST = 4000  # characters; a page of print
_LARGEST = 4 * _LONGEST + 3  # bytes in UTF-8, with the mark at its start


def read_note(note: Path | None, notes: Path | None, issue: str) -> str:
    """The Markdown of an issue's own note, else of the note of every issue, else nothing.

    Raises ConfigError for a file that cannot be read or is no word but an article.
    """
    own = notes / f"{issue}.md" if notes else None
    path = own if own and own.is_file() else note
    return _read(path).strip() if path else ""


def check_notes(note: Path | None, notes: Path | None) -> None:
    """Read the note of every issue and that of each one. Raises ConfigError for what `read_note` refuses."""
    for path in (*([note] if note and note.is_file() else []), *_of_issues(notes)):
        if path == note or _period(path.stem):
            _read(path)


def idle_notes(notes: Path | None, issues: Container[str], span: Span) -> tuple[Path, ...]:
    """The notes in a folder that no issue prints, of the days that were asked for or called like no issue.

    `issues` are the ids of those that were built, now or before.
    """
    idle = []
    for path in _of_issues(notes):
        period = _period(path.stem)
        if path.stem not in issues and (period is None or span.touches(period)):
            idle.append(path)
    return tuple(idle)


def _of_issues(notes: Path | None) -> list[Path]:
    return sorted(path for path in notes.glob("*.md") if path.is_file()) if notes else []


def _period(issue: str) -> Period | None:
    """The period of an issue by its id; None where no issue can be called so."""
    found = _ISSUE.fullmatch(issue)
    try:
        if not found:
            return None
        if found["week"]:
            first = date.fromisocalendar(int(found["year"]), int(found["week"]), 1)
            return Period(first, first + timedelta(days=6), "week", issue)
        first = date(int(found["year"]), int(found["month"]), int(found["day"] or 1))
    except ValueError:
        return None
    if found["day"]:
        return Period(first, first, "day", issue)
    return Period(first, first.replace(day=monthrange(first.year, first.month)[1]), "month", issue)


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
