"""`digest build`: from articles to briefs."""

from pathlib import Path

import click

from digest.cli.archive_building import build_archive
from digest.cli.asked import Asked, slices_of
from digest.cli.following import since_issue
from digest.cli.locking import locked
from digest.cli.modelling import modelled, writer_of
from digest.cli.options import NamedPath, quiet, settled, sources, templates
from digest.cli.run_options import run_options
from digest.cli.spans import span_options
from digest.cli.values import Count
from digest.cli.whole_building import build_whole
from digest.config import Config
from digest.models import Span

__all__ = ["command"]

_FOLDER = NamedPath(file_okay=False, path_type=Path)


def _formats(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    if value is None:
        return None
    names = tuple(name.strip() for name in value.split(",") if name.strip())
    if not names:
        raise click.BadParameter("name one or more of md,html,txt,json,email.")
    return names


@click.command("build")
@sources
@click.option("--out", type=_FOLDER, help="Folder of the briefs; out.")
@span_options
@click.option("--period", type=click.Choice(["week", "month", "day"]), help="One brief a …; week.")
@click.option("--title", help="Title of the press review.")
@click.option("--summarizer", metavar="NAME", help="See `digest list summarizers`.")
@click.option("--words", type=Count(min=1), help="Budget of a story, in words.")
@click.option("--formats", callback=_formats, metavar="LIST", help="Some of md,html,txt,json,email; all.")
@templates
@click.option("--strict", is_flag=True, help="Exit with 3 when an input was skipped.")
@locked
@since_issue
@click.option("--since-last", is_flag=True, help="Only periods with an article that the last run had not.")
@click.option("-v", "--verbose", is_flag=True, help="Name every file that was written.")
@click.option("--json", "as_json", is_flag=True, help="The report as one JSON object on stdout.")
@quiet
@settled
@run_options
@modelled
def command(  # noqa: PLR0913 - one argument an option
    config: Config,
    *,
    sources: tuple[str, ...],
    span: Span,
    strict: bool,
    locked: bool,
    since_issue: Path | None,
    since_last: bool,
    verbose: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """Build a brief for each week that has a dated article, and the list of what waits for a date.

    Where no article could be read nothing is written, and the exit code is 1.
    """
    _check_names(config)
    asked = Asked(sources, span, strict, since_issue, since_last, verbose, as_json, quiet)
    writer = None if config.run.executor == "ray" else writer_of(config, quiet=quiet)
    slices = slices_of(asked, config, locked=locked)
    _warn(config, quiet=quiet)
    if slices is None:
        build_whole(config, asked, writer, locked=locked)
    else:
        build_archive(slices, config, asked, writer)


def _check_names(config: Config) -> None:
    """Refuse a summarizer, a format or a note that cannot serve before a long pile is read."""
    from digest.desk import check_notes
    from digest.renderers import RENDERERS
    from digest.summarizers import make_summarizer, writer_name

    if not writer_name(config.summarizer):
        make_summarizer(config.summarizer)
    for name in config.formats:
        RENDERERS.load(name)
    check_notes(config.note, config.notes)


def _warn(config: Config, *, quiet: bool) -> None:
    """Say which colours of a message are hard to read."""
    from digest.renderers import contrast_warnings

    if "email" in config.formats and not quiet:
        for line in contrast_warnings(config.email, config.lang):
            click.echo(line, err=True)
