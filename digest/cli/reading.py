"""Read sources with progress on stderr, and say what was skipped."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from digest.models import Article, Skipped

if TYPE_CHECKING:
    from digest.config import Config
    from digest.pipeline import Prepared

__all__ = ["read", "say_skipped"]


def read(sources: Sequence[str], config: "Config", *, quiet: bool) -> "Prepared":
    """The prepared articles; progress on stderr unless quiet, then a line for each skipped input."""
    from digest.pipeline import Track, prepare, unwatched

    track: Track = unwatched if quiet else _watched
    prepared = prepare(sources, config, track=track, stdin=sys.stdin.buffer)
    if not quiet:
        say_skipped(prepared.skipped, config.lang)
    return prepared


def say_skipped(skipped: Iterable[Skipped], lang: str) -> None:
    """One line on stderr for each input that gave no article: what and why."""
    from digest.renderers import Wording

    wording = Wording(lang)
    for item in skipped:
        click.echo(f"{item.path}: {wording.reason(item)}", err=True)


def _watched(items: Iterable[Article | Skipped]) -> Iterator[Article | Skipped]:
    """The items, counted on stderr while they pass."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as progress:
        task = progress.add_task("articles", total=None)
        for item in items:
            progress.advance(task)
            yield item
