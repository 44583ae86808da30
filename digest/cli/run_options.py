"""`--executor`, `--workers`, `--ray-address` and `--state`: how a long run goes."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

import click

from digest.cli.options import NamedPath
from digest.cli.values import Count
from digest.config import Config

__all__ = ["run_options"]

_OPTIONS = (
    click.option("--executor", metavar="NAME", help="serial, processes or ray; chosen by the input's size."),
    click.option("--workers", type=Count(min=1), metavar="N", help="Of processes; one a processor."),
    click.option("--ray-address", "address", metavar="ADDRESS", help="Of a Ray cluster; a local one."),
    click.option(
        "--state",
        type=NamedPath(file_okay=False, path_type=Path),
        help="Folder of what is prepared; .digest in --out.",
    ),
)


def run_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give the command the four options, in its settings. Stands below `settled`."""

    @wraps(command)
    def run(config: Config, **options: Any) -> None:  # noqa: ANN401 - whatever click parsed
        given = {name: options.pop(name) for name in ("executor", "workers", "address", "state")}
        stated = {name: value for name, value in given.items() if value is not None}
        if "address" in stated:
            stated.setdefault("executor", "ray")
        command(replace(config, run=replace(config.run, **stated)), **options)

    for option in reversed(_OPTIONS):
        option(run)
    return run
