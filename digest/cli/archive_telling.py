"""What `digest build` tells of an archive, as of any other input, and what could not be written."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digest.cli.asked import Asked
from digest.cli.brief_pages import say_kept
from digest.cli.build_report import Reuses, report, say_end
from digest.cli.desk_telling import say_desk
from digest.cli.stages import Stages
from digest.config import Config
from digest.errors import WriteError
from digest.models import Held, Issue

if TYPE_CHECKING:
    from digest.pipeline import Prepared
    from digest.shards import Built

__all__ = ["refuse_faults", "say_archive", "say_nothing_new"]


def say_archive(
    built: "Built", read: "Prepared", config: Config, asked: Asked, watch: Stages, files: Sequence[str]
) -> None:
    """The report of a run; `files` are the names of what it wrote."""
    if asked.as_json:
        told = _told(built.issue, config, files, built.reuse, watch, built.anew)
        click.echo(json.dumps(told, ensure_ascii=False))
    _say_kept(built, config)
    if asked.verbose:
        for name in files:
            click.echo(config.out / name, err=True)
    if not asked.quiet:
        say_desk(built.issue, read, config, asked.span)
        watch.table()
        say_end(built.issue, config, built.reuse)


def say_nothing_new(read: "Prepared", config: Config, asked: Asked, watch: Stages) -> None:
    """The report of a run that had nothing to build: what has a day is outside of what was built.

    No story is told for it, so that what an editor left out with its story counts as outside too.
    """
    from digest.accounting import accounted
    from digest.desk import set_apart
    from digest.renderers import Wording

    if asked.as_json:
        apart = set_apart(read.articles, read.ruling.decisions)
        issue = Issue(
            lang=config.lang,
            title=config.title,
            briefs=(),
            held=apart.waiting(Held(one) for one in apart.articles if not one.dating.day),
            skipped=read.skipped,
            outside=tuple(one for one in apart.articles if one.dating.day),
            excluded=apart.excluded,
        )
        issue = accounted(issue, read.articles, read.skipped)
        click.echo(json.dumps(_told(issue, config, (), (), watch, 0), ensure_ascii=False))
    if not asked.quiet:
        click.echo(Wording(config.lang).say("nothing_new", out=str(config.out)), err=True)


def _told(
    issue: Issue, config: Config, files: Sequence[str], reuse: Reuses, watch: Stages, built: int
) -> dict[str, object]:
    told = report(issue, config, sorted(files), reuse)
    return told | {"stages": [asdict(one) for one in watch.done], "built": built}


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
        say_kept(page, kept, words)
