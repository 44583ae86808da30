"""Briefs that a decision left without an article: they do not stand beside those that have them now."""

from typing import TYPE_CHECKING

import click

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
    from digest.renderers import Wording, is_edited
    from digest.writers import remove_pages, set_aside

    words = Wording(config.lang)
    for name in names:
        page = config.out / f"{name}.md"
        if is_edited(page):
            kept = set_aside(page)
            click.echo(words.say("edited", page=str(page), kept=str(kept)), err=True)
        remove_pages(config.out, name)
        click.echo(words.say("emptied", page=str(page)), err=True)
