"""Surroundings: what briefs depend on besides their articles and what was decided about these."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from digest.config import Config, Running
from digest.shards.hashing import hashed

__all__ = ["page_surroundings", "settings_mark"]

_VARIABLES = ("SOURCE_DATE_EPOCH",)  # dates the messages


def settings_mark(config: Config) -> str:
    """A hash of the settings without what decides where and how fast a run goes."""
    return hashed(replace(config, out=Path(), cache=None, caching=True, run=Running()))


def page_surroundings(config: Config) -> str:
    """A hash of what pages are made with: the user's templates, prompts and model, the environment."""
    written = config.abstractive
    named = (written.model, config.summarizer.partition(":")[2])
    folders = [path for path in (config.templates, written.prompts, *map(Path, filter(None, named))) if path]
    return hashed(*(list(_versions(path)) for path in folders), *map(os.environ.get, _VARIABLES))


def _versions(path: Path) -> Iterator[tuple[str, int, int]]:
    """The files, told from other versions of them; none for a model's name that is no path."""
    for one in sorted(path.rglob("*")) if path.is_dir() else [path] if path.is_file() else ():
        status = one.stat()
        yield str(one), status.st_size, status.st_mtime_ns
