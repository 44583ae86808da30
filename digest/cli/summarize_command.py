"""`digest summarize`: one summary for each article, input cluster or story."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from digest.cli.modelling import modelled, writer_of
from digest.cli.options import as_json, quiet, settled, sources
from digest.cli.reading import read
from digest.cli.tables import print_json
from digest.cli.values import Count
from digest.config import Config
from digest.models import Extract, Story, Summary, Unit

if TYPE_CHECKING:
    from digest.summarizers.abstractive import Abstractive

__all__ = ["command"]


@click.command("summarize")
@sources
@click.option("--summarizer", metavar="NAME", help="See `digest list summarizers`.")
@click.option("--words", type=Count(min=1), help="Budget of a summary, in words.")
@click.option(
    "--per",
    type=click.Choice(["article", "story"]),
    default="article",
    help="One for each article, or each input cluster where the input has them; or one for each story.",
)
@quiet
@as_json
@settled
@modelled
def command(
    config: Config,
    *,
    sources: tuple[str, ...],
    per: str,
    quiet: bool,
    as_json: bool,
) -> None:
    """Summarize each article, input cluster or story with whole units of the text, or with a model."""
    from digest.clustering import as_given
    from digest.pipeline import tell
    from digest.summarizers import make_summarizer

    writer = writer_of(config, quiet=quiet)
    member = writer or make_summarizer(config.summarizer)
    prepared = read(sources, config, quiet=quiet, desk=False)
    given = (prepared.articles, prepared.copies)
    stories = tell(prepared, config) if per == "story" else as_given(*given)
    if writer:
        summaries = _written(writer, stories, config.words)
    else:
        summaries = (member.summarize(story, config.words) for story in stories)
    rows = (_record(story, summary) for story, summary in zip(stories, summaries, strict=True))
    if as_json:
        print_json(rows)
    else:
        for row in rows:
            click.secho(str(row["id"]), bold=True)
            click.echo(f"{row['summary']}\n")


def _written(writer: "Abstractive", stories: Sequence[Story], words: int) -> Iterator[Summary]:
    """All stories are drafted in one call, and checked one by one."""
    drafts = writer.drafts([(story, words) for story in stories])
    return (writer.settled(story, words, draft) for story, draft in zip(stories, drafts, strict=True))


def _record(story: Story, summary: Summary) -> dict[str, object]:
    articles = {article.id: article for article in story.articles}
    chosen = [(extract, articles[extract.article].units[extract.unit]) for extract in summary.extracts]
    return {
        "id": story.id,
        "summary": " ".join(extract.wording or unit.text for extract, unit in chosen),
        "units": [_unit_record(extract, unit) for extract, unit in chosen],
    } | _writing(summary)


def _unit_record(extract: Extract, unit: Unit) -> dict[str, object]:
    """A unit that is printed, or that supports the wording that is."""
    record = {"article": extract.article, "text": unit.text, "start": unit.start, "end": unit.end}
    return record | ({"wording": extract.wording, "also": list(extract.also)} if extract.wording else {})


def _writing(summary: Summary) -> dict[str, object]:
    """How a model took part, where one did."""
    if summary.writing is None:
        return {}
    import msgspec

    from digest.renderers.writing_record import writing_record

    return {"writing": msgspec.to_builtins(writing_record(summary.writing))}
