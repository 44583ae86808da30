"""`digest init`: a commented digest.toml and the two desk files."""

from importlib import resources
from pathlib import Path

import click

from digest.cli.options import NamedPath
from digest.errors import UsageError

__all__ = ["command"]

_FILES = ("digest.toml", "landmarks.toml", "overrides.toml")


@click.command("init")
@click.argument("folder", type=NamedPath(file_okay=False, path_type=Path), default=Path())
def command(folder: Path) -> None:
    """Write digest.toml, landmarks.toml and overrides.toml into FOLDER; none is ever overwritten."""
    from digest.writers import write_files

    standing = [name for name in _FILES if (folder / name).exists()]
    if standing:
        advice = "Nothing was written: name another folder, or move these away"
        raise UsageError(f"already there: {', '.join(standing)}", where=str(folder), advice=advice)
    starters = resources.files("digest.cli") / "starters"
    for path in write_files(folder, {name: (starters / name).read_bytes() for name in _FILES}):
        click.echo(path)
