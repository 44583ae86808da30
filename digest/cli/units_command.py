"""`digest units`: what was lifted out of each article, and its sentence units."""

from typing import TYPE_CHECKING

import click

from digest.cli.options import as_json, quiet, settled, sources
from digest.cli.reading import read
from digest.cli.tables import print_json, print_table
from digest.config import Config
from digest.models import Article

if TYPE_CHECKING:
    from digest.renderers import Wording

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
            _print(article, config.lang)


def _record(article: Article) -> dict[str, object]:
    lifted = {name: getattr(article, name) or None for name in ("title", "source", "url", "agency", "byline")}
    lifted |= {"opinion": article.opinion} if article.opinion else {}
    spoken = _spoken(article)
    units = [
        {"text": unit.text, "start": unit.start, "end": unit.end, **spoken.get(at, {})}
        for at, unit in enumerate(article.units)
    ]
    return {"id": article.id, **lifted, "units": units}


def _print(article: Article, lang: str) -> None:
    lifted = [article.title, article.source, article.agency, article.byline, article.opinion, article.url]
    click.secho(" · ".join([article.id, *filter(None, lifted)]), bold=True)
    print_table(["", "", ""], _rows(article, lang))


def _rows(article: Article, lang: str) -> list[list[str]]:
    from digest.renderers import Wording

    words, spoken = Wording(lang), _spoken(article)
    return [
        [str(at + 1), f"{unit.start}–{unit.end}", _told(unit.text, spoken.get(at, {}), words)]
        for at, unit in enumerate(article.units)
    ]


def _told(text: str, spoken: dict[str, str], words: "Wording") -> str:
    """`[réponse · Anne Morel] Je ne partirai pas.`, for a unit of an interview."""
    if not spoken:
        return text
    turn = (words.say(f"turn_{spoken['turn']}"), spoken.get("speaker", ""))
    return f"[{' · '.join(filter(None, turn))}] {text}"


def _spoken(article: Article) -> dict[int, dict[str, str]]:
    """Of the units of an interview: question or answer, and who answers where that is proved, else ""."""
    from digest.annotating.quotes import quotes
    from digest.text.turns import spoken_units

    kinds = spoken_units(article)
    said = quotes(article) if kinds else ()
    speakers = {one.unit: one.speaker for one in said if one.speaker and one.kind == "direct"}
    names = {"question": "question", "answer": "answer", "more": "answer"}
    return {
        at: {"turn": names[kind]} | ({"speaker": speakers.get(at, "")} if names[kind] == "answer" else {})
        for at, kind in kinds.items()
    }
