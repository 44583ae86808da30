"""A made set of items with references: each story has one sentence that its reference repeats."""

import json
from pathlib import Path

from digest.cleaning import clean
from digest.clustering import as_given
from digest.compare import items_of
from digest.models import Article, Item

_TOWNS = ("Lyon", "Brest", "Nantes", "Lille", "Reims")
_TOPICS = ("pont", "stade", "port", "musée", "marché")
_OPENINGS = (
    "La mairie a réuni la presse lundi matin.",
    "Les habitants attendaient cette annonce depuis longtemps.",
    "Le conseil a voté mardi soir après un long débat.",
)


def rows(count: int = 25) -> list[dict[str, str]]:
    """Rows of JSON Lines: id, text, summary."""
    return [_row(number) for number in range(count)]


def _row(number: int) -> dict[str, str]:
    town, topic = _TOWNS[number % 5], _TOPICS[number // 5 % 5]
    sentences = [
        _OPENINGS[number % 3],
        f"Le nouveau {topic} de {town} ouvrira ses portes au printemps prochain.",
        f"Les travaux du {topic} ont duré {number + 2} ans et coûté {number + 12} millions d'euros.",
        f"À {town}, plusieurs associations demandent encore des garanties sur le bruit.",
    ]
    summary = f"Le nouveau {topic} de {town} ouvrira au printemps, après {number + 2} ans de travaux."
    return {"id": f"i{number:02}", "text": "\n\n".join(sentences), "summary": summary}


def written(path: Path, made: list[dict[str, str]]) -> Path:
    """The rows in a file."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in made), encoding="utf-8")
    return path


def items(count: int = 25) -> tuple[Item, ...]:
    """The rows as items, cleaned as articles are."""
    articles = [
        clean(Article(row["id"], row["id"], row["text"], "fr", references=(row["summary"],)))
        for row in rows(count)
    ]
    return items_of(as_given(articles, ()))
