"""`digest summarize`: one summary for each article, input cluster or story."""

import click

from digest.cli.options import as_json, quiet, settled, sources
from digest.cli.reading import read
from digest.cli.tables import print_json
from digest.config import Config
from digest.models import Story, Summary

__all__ = ["command"]


@click.command("summarize")
@sources
@click.option("--summarizer", metavar="NAME", help="See `digest list summarizers`.")
@click.option("--words", type=click.IntRange(min=1), help="Budget of a summary, in words.")
@click.option(
    "--per",
    type=click.Choice(["article", "story"]),
    default="article",
    help="One for each article, or each input cluster where the input has them; or one for each story.",
)
@quiet
@as_json
@settled
def command(
    config: Config,
    *,
    sources: tuple[str, ...],
    per: str,
    quiet: bool,
    as_json: bool,
) -> None:
    """Summarize each article, input cluster or story with whole units of the text."""
    from digest.clustering import as_given
    from digest.pipeline import tell
    from digest.summarizers import make_summarizer

    member = make_summarizer(config.summarizer)
    prepared = read(sources, config, quiet=quiet)
    given = (prepared.articles, prepared.copies)
    stories = tell(prepared, config) if per == "story" else as_given(*given)
    rows = (_record(story, member.summarize(story, config.words)) for story in stories)
    if as_json:
        print_json(rows)
    else:
        for row in rows:
            click.secho(str(row["id"]), bold=True)
            click.echo(f"{row['summary']}\n")


def _record(story: Story, summary: Summary) -> dict[str, object]:
    articles = {article.id: article for article in story.articles}
    chosen = [
        (extract.article, articles[extract.article].units[extract.unit]) for extract in summary.extracts
    ]
    return {
        "id": story.id,
        "summary": " ".join(unit.text for _, unit in chosen),
        "units": [
            {"article": id_, "text": unit.text, "start": unit.start, "end": unit.end} for id_, unit in chosen
        ],
    }
