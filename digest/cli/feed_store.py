"""`--store`: the file in which feeds are kept."""

from pathlib import Path

import click

from digest.cli.options import NamedPath
from digest.config import Config

__all__ = ["place_of", "store_option"]

store_option = click.option(
    "--store",
    type=NamedPath(dir_okay=False, path_type=Path),
    help="The file of the feeds; else the settings' or your own.",
)


def place_of(config: Config, stated: Path | None) -> Path:
    """The file that the option names, else the settings, else the user's own."""
    from digest.feeds import default_place

    return stated or config.feeds.store or default_place()
