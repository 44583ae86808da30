"""`digest units`: what was lifted out of each article, and its sentence units."""

import click

from digest.cli.options import as_json, quiet, settled, sources
from digest.cli.reading import read
from digest.cli.tables import print_json, print_table
from digest.config import Config
from digest.models import Article

__all__ = ["command"]


@click.command("units")
@sources
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
    """Show each article's title, source, agency, byline and sentence units."""
    articles = read(sources, config, quiet=quiet, desk=False).articles
    if as_json:
        print_json(_record(article) for article in articles)
    else:
        for article in articles:
            _print(article)


def _record(article: Article) -> dict[str, object]:
    lifted = {name: getattr(article, name) or None for name in ("title", "source", "url", "agency", "byline")}
    units = [{"text": unit.text, "start": unit.start, "end": unit.end} for unit in article.units]
    return {"id": article.id, **lifted, "units": units}


def _print(article: Article) -> None:
    lifted = [article.title, article.source, article.agency, article.byline, article.url]
    click.secho(" · ".join([article.id, *filter(None, lifted)]), bold=True)
    print_table(["", "", ""], _rows(article))


def _rows(article: Article) -> list[list[str]]:
    return [[str(n), f"{u.start}–{u.end}", u.text] for n, u in enumerate(article.units, start=1)]
