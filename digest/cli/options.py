"""The options that several commands share, and the settings that they make."""

from collections.abc import Callable
from dataclasses import fields, replace
from functools import wraps
from pathlib import Path
from typing import Any

import click

from digest.config import Config, read_config

__all__ = ["as_json", "quiet", "settled", "sources"]

_SETTINGS_FILE = Path("digest.toml")
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_DESK = (
    click.option("--config", type=_FILE, help="Settings; ./digest.toml where there is one."),
    click.option("--lang", metavar="CODE", help="Language of the page: fr or en."),
    click.option("--landmarks", type=_FILE, help="Dated public facts (landmarks.toml)."),
    click.option("--overrides", type=_FILE, help="The editor's decisions (overrides.toml)."),
)

sources = click.argument("sources", nargs=-1, required=True, metavar="SOURCES…")
as_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of a table.")
quiet = click.option("-q", "--quiet", is_flag=True, help="Nothing on stderr but errors.")


def settled(command: Callable[..., None]) -> Callable[..., None]:
    """Give the command its settings as first argument: the file's, under what the options state.

    Adds the desk's options (--config --lang --landmarks --overrides); any other option that has the name
    of a setting goes into the settings too.
    """
    names = {field.name for field in fields(Config)}

    @wraps(command)
    def run(*, config: Path | None, **options: Any) -> None:  # noqa: ANN401 - whatever click parsed
        file = config or (_SETTINGS_FILE if _SETTINGS_FILE.is_file() else None)
        base = read_config(file) if file else Config()
        stated = {name: value for name, value in options.items() if name in names and value is not None}
        rest = {name: value for name, value in options.items() if name not in names}
        command(replace(base, **stated), **rest)

    for option in reversed(_DESK):
        option(run)
    return run
