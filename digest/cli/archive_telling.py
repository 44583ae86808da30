"""What `digest build` tells of an archive, as of any other input, and what could not be written."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digest.cli.asked import Asked
from digest.cli.build_report import report, say_end
from digest.cli.desk_telling import say_desk
from digest.cli.stages import Stages
from digest.config import Config
from digest.errors import WriteError

if TYPE_CHECKING:
    from digest.pipeline import Prepared
    from digest.shards import Built

__all__ = ["refuse_faults", "say_archive"]


def say_archive(
    built: "Built", read: "Prepared", config: Config, asked: Asked, watch: Stages, files: Sequence[str]
) -> None:
    """The report of a run; `files` are the names of what it wrote."""
    if asked.as_json:
        told = report(built.issue, config, sorted(files), built.reuse)
        told |= {"stages": [asdict(one) for one in watch.done], "built": built.anew}
        click.echo(json.dumps(told, ensure_ascii=False))
    _say_kept(built, config)
    if asked.verbose:
        for name in files:
            click.echo(config.out / name, err=True)
    if not asked.quiet:
        say_desk(built.issue, read, config, asked.span)
        watch.table()
        say_end(built.issue, config, built.reuse)


def refuse_faults(faults: Sequence[str], out: Path) -> None:
    """A line for each file or brief that could not be written, then raises WriteError; nothing for none."""
    for fault in faults:
        click.echo(fault, err=True)
    if faults:
        message = f"{len(faults)} could not be written, the rest stands"
        raise WriteError(message, where=str(out), advice="Mend what is named and run it again: it goes on")


def _say_kept(built: "Built", config: Config) -> None:
    from digest.renderers import Wording

    words = Wording(config.lang)
    for page, kept in (pair for one in built.finished for pair in one.kept):
        click.echo(words.say("edited", page=str(page), kept=str(kept)), err=True)
