"""`--since-issue`: the earlier issues that the stories of a build continue."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digest.cli.options import NamedPath
from digest.config import Config
from digest.models import Span

if TYPE_CHECKING:
    from digest.models import Article, Past

__all__ = ["past_of", "since_issue"]

since_issue = click.option(
    "--since-issue",
    type=NamedPath(exists=True, dir_okay=False, path_type=Path),
    help="The JSON of the issue to go on from, where it is not in the folder of the briefs.",
)


def past_of(
    config: Config,
    since_issue: Path | None,
    articles: Iterable["Article"],
    span: Span,
    *,
    quiet: bool,
    locked: bool = False,
) -> "tuple[Past, ...]":
    """The stories of earlier issues, but for those that these articles tell anew over these days.

    A run that is `locked` goes on from what the briefs went on from when they were written: an issue that
    none of them names and that these articles tell was made with them, and is told anew for them.
    A record that cannot be read is named on stderr, in one line.
    """
    from digest.renderers import Wording, past_stories, unreadable_records
    from digest.renderers.known import retold
    from digest.renderers.locks import went_on_from

    if not quiet:
        for path in unreadable_records(config.out):
            click.echo(Wording(config.lang).say("not_a_record", path=str(path)), err=True)
    told = tuple(articles)
    anew = retold(config.out, told, Span() if locked else span)
    if locked:
        anew -= went_on_from(config.out, span)
    return tuple(one for one in past_stories(config.out, since_issue) if one.period.id not in anew)
