"""The options that several commands share, and the settings that they make."""

import os
from collections.abc import Callable
from dataclasses import fields, replace
from functools import wraps
from pathlib import Path
from typing import Any

import click

from digest.config import Config, placed, read_config, with_desk

__all__ = ["NamedPath", "as_json", "quiet", "settled", "sources", "templates"]

_SETTINGS_FILE = Path("digest.toml")


class NamedPath(click.Path):
    """A path; an empty one (a shell variable that is not set) is no name for the folder of the call."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """The path. Fails where it is empty."""
        if value == "":
            self.fail("the name is empty.", param, ctx)
        return super().convert(value, param, ctx)


_FILE = NamedPath(exists=True, dir_okay=False, path_type=Path)
_DESK = (
    click.option("--config", type=_FILE, help="Settings; ./digest.toml where there is one."),
    click.option("--lang", metavar="CODE", help="Language of the page: fr or en."),
    click.option("--landmarks", type=_FILE, help="Dated public facts (landmarks.toml)."),
    click.option("--overrides", type=_FILE, help="The editor's decisions (overrides.toml)."),
)

sources = click.argument("sources", nargs=-1, required=True, metavar="SOURCES…")
as_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of a table.")
templates = click.option(
    "--templates",
    type=NamedPath(exists=True, file_okay=False, path_type=Path),
    help="Your own templates, searched first.",
)
quiet = click.option("-q", "--quiet", is_flag=True, help="Nothing on stderr but errors.")


def settled(command: Callable[..., None]) -> Callable[..., None]:
    """Give the command its settings as first argument: the file's, under what the options state.

    Adds the desk's options (--config --lang --landmarks --overrides); any other option that has the name
    of a setting goes into the settings too.
    """
    names = {field.name for field in fields(Config)}

    @wraps(command)
    def run(*, config: Path | None, **options: Any) -> None:  # noqa: ANN401 - whatever click parsed
        from digest.renderers import Wording

        file = config or (_SETTINGS_FILE if _SETTINGS_FILE.is_file() else None)
        base = read_config(file) if file else with_desk(Path(), Config())
        stated = {name: value for name, value in options.items() if name in names and value is not None}
        rest = {name: value for name, value in options.items() if name not in names}
        settings = replace(base, **stated)
        Wording(settings.lang)  # a language that we have no words for is refused before a long pile is read
        if "sources" in rest:
            rest["sources"] = placed(rest["sources"], settings)
        command(settings, **rest)

    for option in reversed(_DESK):
        option(run)
    return run
