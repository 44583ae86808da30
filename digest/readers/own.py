"""Our own briefs: a folder that holds some is told from articles, so that no issue reviews another."""

from collections.abc import Iterable
from pathlib import Path, PurePath

__all__ = ["own_files"]

_MARK = b'"format": "digest.'  # the first key of every record that we write
_HEAD = 64  # bytes; the mark stands right behind the opening brace
_PAGES = {".md", ".html", ".txt", ".json", ".eml"}
_LIST = "index"  # the list of all briefs has no record of its own


def own_files(folder: Path, names: Iterable[str]) -> frozenset[str]:
    """The files of a folder that an earlier run wrote, by the records that stand beside them."""
    found = [PurePath(name) for name in names]
    records = {name.stem for name in found if name.suffix == ".json" and _is_record(folder / name)}
    if not records:
        return frozenset()
    own = records | {_LIST}
    return frozenset(name.name for name in found if name.suffix in _PAGES and name.stem.split(".")[0] in own)


def _is_record(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return _MARK in file.read(_HEAD)
    except OSError:
        return False
