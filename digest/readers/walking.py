"""The files behind the sources that the user named: folders walked, links judged, order fixed."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from digest.errors import UsageError
from digest.models import Skipped
from digest.readers.own import own_files
from digest.readers.repair import one_line

__all__ = ["STDIN", "InputFile", "check_sources", "hidden", "walk"]

STDIN = "-"
_SYSTEM = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})
_OPENED = "~$"  # what Word puts beside a document while it is open


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read: its path relative to what the user named, and where it really is."""

    shown: str
    real: Path
    named: bool = False  # by the user himself, so that a pipe or device is what he wants
    linked: bool = False


def check_sources(sources: Sequence[str]) -> None:
    """Raises UsageError for a source that does not exist, with the close names beside it."""
    for source in sources:
        if not source:  # a shell variable that is not set; as a path it would be the folder of the call
            raise UsageError("the name of a source is empty", advice="Name a file, a folder, or -")
        path = Path(source)
        if source == STDIN or os.path.lexists(path):
            continue
        beside = sorted(one.name for one in path.parent.iterdir()) if path.parent.is_dir() else []
        near = get_close_matches(path.name, beside, n=3, cutoff=0.5)
        advice = (
            f"Did you mean {' or '.join(near)}?" if near else "Name a file, a folder, or - for standard input"
        )
        raise UsageError("no such file or folder", where=source, advice=advice)


def hidden(name: str) -> bool:
    """Whether a file or folder is the system's or a program's own and passed over without a word."""
    return name.startswith((".", _OPENED)) or name in _SYSTEM


def walk(sources: Sequence[str]) -> list[InputFile | Skipped]:
    """Every file once, in the order of the paths, however the sources were named."""
    skipped: dict[Skipped, None] = {}
    files: dict[Path, InputFile] = {}
    for source in sorted(set(sources) - {STDIN}):
        root = Path(source)
        for found in _folder(root) if root.is_dir() else _named(root):
            if isinstance(found, Skipped):
                skipped[found] = None
            else:
                files[found.real] = min(files.get(found.real, found), found, key=_preference)
    everything: list[InputFile | Skipped] = [*files.values(), *skipped]
    return sorted(everything, key=_order)


def shown(path: str) -> str:
    """A path for people: characters that are not UTF-8 replaced, controls dropped."""
    return one_line(os.fsencode(path).decode("utf-8", "replace"))


def _named(path: Path) -> Iterator[InputFile | Skipped]:
    if path.exists():
        real = Path(os.path.realpath(path))  # which does not exist for a shell's pipe
        yield InputFile(shown(path.name), real if real.exists() else path, named=True)
    else:
        yield Skipped(shown(path.name), "unsafe_link")


def _folder(root: Path) -> Iterator[InputFile | Skipped]:
    errors: list[OSError] = []
    real_root = Path(os.path.realpath(root))
    for folder, folders, names in os.walk(root, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not hidden(name))
        own = own_files(Path(folder), names)
        if own:
            at = os.path.relpath(folder, root)
            yield Skipped(shown(root.name if at == "." else at), "own_brief", str(len(own)))
        for name in sorted([*names, *(one for one in folders if Path(folder, one).is_symlink())]):
            if not hidden(name) and name not in own:
                yield from _entry(Path(folder, name), root, real_root)
    for error in errors:
        yield Skipped(shown(os.path.relpath(error.filename, root)), "unreadable", error.strerror or "")


def _entry(path: Path, root: Path, real_root: Path) -> Iterator[InputFile | Skipped]:
    name, real = shown(path.relative_to(root).as_posix()), Path(os.path.realpath(path))
    linked = path.is_symlink()
    if linked and (not real.exists() or not real.is_relative_to(real_root)):
        yield Skipped(name, "unsafe_link")
    elif not real.is_dir():  # a link to a folder inside: its files are met there
        yield InputFile(name, real, linked=linked)


def _preference(file: InputFile) -> tuple[bool, str]:
    return file.linked, file.shown


def _order(found: InputFile | Skipped) -> tuple[list[str], str]:
    if isinstance(found, Skipped):
        return found.path.split("/"), ""
    return found.shown.split("/"), str(found.real)
