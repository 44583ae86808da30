"""What prepares and builds: another version of any of it makes anew what the one before kept."""

import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, distributions, requires, version
from pathlib import Path

from digest.renderers.templating import template_folder
from digest.shards.hashing import hashed

__all__ = ["program"]

_DISTRIBUTION = "press-digest"
_NAME = re.compile(r"[\w.-]+")  # at the start of what a distribution requires
_COMPILED = "__pycache__"


@cache
def program() -> str:
    """A hash of this program's own files, of Python, of the libraries installed for it and their members."""
    return hashed(sys.version_info[:3], *_files(), *_libraries(), *_members())


def _files() -> Iterator[tuple[str, int, int]]:
    roots = (Path(__file__).parents[1], template_folder())
    for root in roots:
        for path in sorted(root.rglob("*")):
            if _COMPILED not in path.parts and path.is_file():
                status = path.stat()
                yield path.relative_to(root).as_posix(), status.st_size, status.st_mtime_ns


def _libraries() -> Iterator[tuple[str, str]]:
    """Those of the extras too: what lacked one could not be read."""
    try:
        names = {match[0] for one in requires(_DISTRIBUTION) or () if (match := _NAME.match(one))}
    except PackageNotFoundError:
        return
    for name in sorted(names):
        yield name, _version(name)


def _members() -> list[tuple[str, str, str, str]]:
    """Readers and the like that other packages add (see `Registry`)."""
    return sorted(
        (point.group, point.name, point.value, one.version)
        for one in distributions()
        for point in one.entry_points
        if point.group.startswith("digest.")
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
