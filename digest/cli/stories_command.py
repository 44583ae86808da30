"""`digest stories`: which articles tell one story, and why."""

from typing import TYPE_CHECKING

import click

from digest.cli.options import as_json, quiet, settled, sources
from digest.cli.reading import read
from digest.cli.tables import print_json, print_table
from digest.config import Config
from digest.models import Link, Story

if TYPE_CHECKING:
    from digest.renderers import Wording

__all__ = ["command"]


@click.command("stories")
@sources
@click.option("--period", type=click.Choice(["week", "month", "day"]), help="Group by; week by default.")
@quiet
@as_json
@settled
def command(
    config: Config,
    *,
    sources: tuple[str, ...],
    quiet: bool,
    as_json: bool,
) -> None:
    """Show which articles tell one story, in which period, and why they were put together."""
    from digest.pipeline import tell

    stories = tell(read(sources, config, quiet=quiet), config)
    if as_json:
        print_json(_record(story) for story in stories)
    else:
        print_table(*_table(stories, config.lang))


def _record(story: Story) -> dict[str, object]:
    return {
        "story": story.id,
        "week": story.period.id if story.period else None,
        "articles": [article.id for article in story.articles],
        "why": [
            {"articles": [link.one, link.other], "reason": link.reason, "score": link.score}
            for link in story.why
        ],
        "thread": story.thread or None,
        "origins": [list(origin) for origin in story.origins],
        "score": story.score,
    }


def _table(stories: tuple[Story, ...], lang: str) -> tuple[list[str], list[list[str]]]:
    from digest.renderers import Wording

    wording = Wording(lang)
    headings = [wording.say(f"heading_{name}") for name in ("period", "articles", "why", "thread")]
    rows = [
        [
            story.period.id if story.period else "–",
            "\n".join(article.id for article in story.articles),
            "\n".join(_told(link, wording) for link in story.why),
            story.thread,
        ]
        for story in stories
    ]
    return headings, rows


def _told(link: Link, wording: "Wording") -> str:
    reason = wording.say(wording.known("link", link.reason), share=round(100 * link.score))
    return f"{link.one} ~ {link.other} ({reason})"
