"""`digest dates`: when each article appeared, and the proof."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from digest.cli.options import as_json, quiet, settled, sources
from digest.cli.reading import read
from digest.cli.tables import print_json, print_table
from digest.config import Config
from digest.models import Article, Evidence

if TYPE_CHECKING:
    from digest.renderers import Wording

__all__ = ["command"]


@click.command("dates")
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
    """Show each article's date, its possible days and the words that prove them."""
    articles = read(sources, config, quiet=quiet).articles
    if as_json:
        print_json(_record(article) for article in articles)
    else:
        print_table(*_table(articles, config.lang))


def _record(article: Article) -> dict[str, object]:
    dating = article.dating
    return {
        "id": article.id,
        "date": dating.day.isoformat() if dating.day else None,
        "precision": dating.precision,
        "candidates": [day.isoformat() for day in dating.candidates],
        "confidence": dating.confidence,
        "evidence": _evidence(dating.evidence),
        "background": _evidence(dating.background),
        "conflicts": _evidence(dating.conflicts),
    }


def _evidence(found: Iterable[Evidence]) -> list[dict[str, object]]:
    return [
        {
            "kind": piece.kind,
            "text": piece.text,
            "start": piece.start if piece.start >= 0 else None,
            "end": piece.end if piece.end >= 0 else None,
            "origin": piece.origin or None,
        }
        for piece in found
    ]


def _table(articles: Iterable[Article], lang: str) -> tuple[list[str], list[list[str]]]:
    from digest.renderers import Wording

    wording = Wording(lang)
    headings = [wording.say(f"heading_{name}") for name in ("article", "date", "confidence", "evidence")]
    rows = [
        [
            article.id,
            wording.known_days(article.dating),
            wording.say(f"confidence_{article.dating.confidence}"),
            " · ".join(dict.fromkeys(_told(piece, wording) for piece in article.dating.evidence)),
        ]
        for article in articles
    ]
    return headings, rows


def _told(piece: Evidence, wording: "Wording") -> str:
    """The words of the evidence, and the article, landmark or editor that they come from."""
    by_landmark = piece.origin and piece.kind.endswith(("_event", "countdown"))
    key = wording.known("evidence", "landmark" if by_landmark else piece.kind)
    return wording.say(key, text=" ".join(piece.text.split()), origin=piece.origin)
