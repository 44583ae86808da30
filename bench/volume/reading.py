"""A made row as an article, cut at its paragraphs and full stops, which is all that copies need."""

import re
from collections.abc import Mapping
from datetime import date

from digest.models import Article, Dating, Days, Unit
from digest.text.tokens import words

__all__ = ["article_of"]

_SENTENCE = re.compile(r"\S(?:[^\n]*?[.!?…](?=\s)|[^\n]*)")


def article_of(row: Mapping[str, object]) -> Article:
    """The article of a row, dated, with a unit for each sentence."""
    name, text = str(row["id"]), str(row["text"])
    units = tuple(
        Unit(found[0], found.start(), found.end(), 0, words(found[0])) for found in _SENTENCE.finditer(text)
    )
    return Article(
        id=name,
        path=f"{name}.json",
        text=text,
        lang="fr",
        title=str(row["title"]),
        units=units,
        dating=Dating(Days.only_on(date.fromisoformat(str(row["date"])[:10])), "exact"),
    )
