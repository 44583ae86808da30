"""What `digest override` was asked to decide, and whom it means."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any

import click

from digest.cli.values import Count, Day
from digest.config import Config
from digest.desk import KINDS, OF_ARTICLES, Names, decisions_of
from digest.errors import UsageError
from digest.models import Article, Decision, Story

__all__ = ["Known", "choices", "decision_of", "known"]

_STORY = re.compile(r"\d{4}-(?:W\d\d|\d\d)-.+", re.DOTALL)  # how the id of a story begins
_DAY = Day()
_PLACE = Count(min=1)


@dataclass(frozen=True, slots=True)
class Known:
    """The names of articles and stories that the sources or the records have; `any` if there are some.

    `read` are the stories of the sources, where some were named, and `alone` their articles.
    """

    articles: Names
    stories: Names
    any: bool
    read: tuple[Story, ...] = ()
    alone: tuple[Article, ...] = ()

    def whole(self, name: str) -> str:
        """The id that a name in the file means, as far as it is one of an article."""
        found = self.articles.find(name)
        return found[0] if len(found) == 1 else name

    def meant(self, name: str) -> tuple[str, str]:
        """The key of the file and the id that a name means. Raises UsageError for none or several."""
        articles, stories = self.articles.find(name), self.stories.find(name)
        if not self.any:
            return ("story" if _STORY.fullmatch(name) else "article"), name
        if len(articles) == 1:
            return "article", articles[0]
        if len(stories) == 1 and not articles:
            return "story", stories[0]
        if articles or stories:
            several = " or ".join(dict.fromkeys((*articles, *stories)))
            raise UsageError(f"{name!r} can mean several: {several}, …", advice="Write more of it")
        advice = "`digest dates` and `digest stories` show the ids"
        raise UsageError(f"no article and no story is called {name!r}", advice=advice)


def choices(command: Callable[..., None]) -> Callable[..., None]:
    """Add an option for each kind of decision and give the command `wanted`: those that were given."""

    @wraps(command)
    def run(*arguments: Any, **options: Any) -> None:  # noqa: ANN401 - whatever click parsed
        given = {kind: options.pop(kind) for kind in KINDS}
        command(
            *arguments,
            wanted={kind: value for kind, value in given.items() if value or value == ""},
            **options,
        )

    for option in (
        click.option("--section", metavar="TEXT", help="The section of the page that its story stands in."),
        click.option(
            "--reword", nargs=2, type=(_PLACE, str), metavar="UNIT TEXT", help="A sentence for a unit."
        ),
        click.option("--retitle", metavar="TEXT", help="The headline of its story."),
        click.option("--split", is_flag=True, help="The article leaves its story."),
        click.option("--merge", multiple=True, metavar="ID", help="Its story and this one are told as one."),
        click.option("--hold", is_flag=True, help="An article waits; a story goes to the next issue."),
        click.option("--exclude", is_flag=True, help="It is not printed."),
        click.option(
            "--pin", is_flag=False, flag_value=1, type=_PLACE, metavar="[N]", help="First, or at place N."
        ),
        click.option("--date", type=_DAY, metavar="DAY", help="The day it appeared on (2025-02-20)."),
    ):
        option(run)
    return run


def decision_of(
    name: str, wanted: dict[str, Any], names: Known, *, story: bool, by: dict[str, str]
) -> Decision:
    """The one decision that is wanted, held to the rules of the file. Raises UsageError."""
    if len(wanted) != 1:
        options = ", ".join(f"--{kind}" for kind in KINDS)
        raise UsageError(f"{len(wanted)} decisions at once", advice=f"Give one of {options}")
    kind, value = next(iter(wanted.items()))
    if value == "":
        raise UsageError(f"the text of --{kind} is empty", advice="--undo takes a decision back")
    key, id_ = names.meant(name)
    if key == "story" and kind in OF_ARTICLES:
        raise UsageError(f"{id_!r} is a story, --{kind} is of an article", advice="Name one of its articles")
    said = {"article" if key == "article" and not story else "story": id_, kind: _said(kind, value, names)}
    (decision,) = decisions_of({"override": [said | by]}, "digest override")
    return decision


def _said(kind: str, value: Any, names: Known) -> object:  # noqa: ANN401 - whatever click parsed
    """What the file would say."""
    if isinstance(value, datetime):
        return value.date()
    if kind == "merge":
        return [names.meant(name)[1] for name in value]
    return {"unit": value[0], "text": value[1]} if kind == "reword" else value


def known(sources: Sequence[str], config: Config, *, quiet: bool) -> Known:
    """What the sources hold, where some are named; else what the records in the folder of briefs name."""
    from digest.desk import names_of_articles, names_of_stories

    if sources:
        from digest.cli.reading import read
        from digest.pipeline import tell

        prepared = read(sources, config, quiet=quiet)
        stories = tell(prepared, config)
        names = names_of_articles(prepared.articles)
        return Known(names, names_of_stories(stories), any=True, read=stories, alone=prepared.articles)
    from digest.renderers import known_ids

    found = known_ids(config.out)
    articles = Names((name, name) for name in found.articles)
    return Known(articles, Names(found.stories), any=bool(found.articles))
