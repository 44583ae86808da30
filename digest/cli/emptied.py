"""Briefs that a decision left without an article: they do not stand beside those that have them now."""

from typing import TYPE_CHECKING

import click

from digest.cli.brief_pages import keep_edited
from digest.config import Config

if TYPE_CHECKING:
    from digest.models import Issue

__all__ = ["clear_emptied", "emptied_by"]


def emptied_by(issue: "Issue", config: Config) -> tuple[str, ...]:
    """The standing briefs of which the run has put every article elsewhere."""
    from digest.renderers.known import emptied

    return emptied(config.out, issue, config.period)


def clear_emptied(names: tuple[str, ...], config: Config) -> None:
    """Remove their pages and say so; a page that an editor changed is set aside."""
    from digest.renderers import Wording
    from digest.writers import remove_pages

    words = Wording(config.lang)
    for name in names:
        page = config.out / f"{name}.md"
        keep_edited(page, words)
        remove_pages(config.out, name)
        click.echo(words.say("emptied", page=str(page)), err=True)
