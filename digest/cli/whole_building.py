"""`digest build` of an input that memory holds: all of it at once."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digest.cli.archive_building import ABANDONED
from digest.cli.asked import Asked
from digest.cli.brief_pages import keep_edited
from digest.cli.build_report import report, reuse_of, say_end
from digest.cli.desk_telling import say_desk
from digest.cli.emptied import clear_emptied, emptied_by
from digest.cli.following import past_of
from digest.cli.locking import of_days, refuse_drift
from digest.cli.reading import read, refuse_skipped
from digest.config import Config
from digest.models import Issue

if TYPE_CHECKING:
    from digest.pipeline import Prepared
    from digest.summarizers.abstractive import Abstractive

__all__ = ["build_whole"]


def build_whole(config: Config, asked: Asked, writer: "Abstractive | None", *, locked: bool) -> None:
    """Read, build and write all of it, and say so; where it is `locked`, refuse what would drift before."""
    from digest.pipeline import build
    from digest.renderers import render_issue, standing_briefs

    quiet, span = asked.quiet, asked.span
    prepared = read(asked.sources, config, quiet=quiet, strict=asked.strict)
    past = past_of(config, asked.since_issue, prepared.articles, span, quiet=quiet, locked=locked)
    issue = build(prepared, config, span=span, writer=writer, past=past)
    gone = emptied_by(issue, config)
    standing = tuple(one for one in standing_briefs(config.out) if one.period.id not in gone)
    files = render_issue(
        issue,
        formats=config.formats,
        templates=config.templates,
        standing=standing,
        mail=config.email,
    )
    if locked:
        files = of_days(files, span)
        refuse_drift(issue, files, config, span=span, standing=standing)
    _say(issue, prepared, config, asked, _written(config, files, gone), sorted(files))
    if asked.strict:
        refuse_skipped(issue.skipped)


def _say(
    issue: Issue, prepared: "Prepared", config: Config, asked: Asked, written: list[Path], files: list[str]
) -> None:
    reuse = reuse_of(issue)
    if asked.as_json:
        click.echo(json.dumps(report(issue, config, files, reuse), ensure_ascii=False))
    if asked.verbose:
        for path in written:
            click.echo(path, err=True)
    if not asked.quiet:
        say_desk(issue, prepared, config, asked.span)
        say_end(issue, config, reuse)


def _written(config: Config, files: dict[str, bytes], gone: tuple[str, ...]) -> list[Path]:
    """The paths of the files, written; the pages of the briefs that are `gone` are taken away after that.

    A page that an editor changed and that would be written anew is set aside before.
    """
    from digest.renderers import Wording
    from digest.writers import remove_parts, write_files

    remove_parts(config.out, ABANDONED)
    words = Wording(config.lang)
    for name, data in files.items():
        page = config.out / name
        if page.suffix == ".md":
            keep_edited(page, words, anew=data)
    written = write_files(config.out, files)
    clear_emptied(gone, config)
    return written
