"""A text as an article that was cleaned, and what became of its parts."""

from digest.cleaning import clean
from digest.models import Article

__all__ = ["BODY", "cleaned", "reasons", "spans"]

BODY = "Le conseil municipal a voté le budget lundi soir. Il augmente de 3 % en un an."


def cleaned(text: str, title: str = "") -> Article:
    """The text, as a file of its own that was read."""
    return clean(Article(id="a", path="a.txt", text=text, lang="fr", title=title))


def spans(article: Article) -> list[tuple[int, int]]:
    """Where the units and the drops stand, in order."""
    units = [(unit.start, unit.end) for unit in article.units]
    return sorted([*units, *((drop.start, drop.end) for drop in article.drops)])


def reasons(article: Article) -> dict[str, str]:
    """Why each of the drops was dropped, by its text."""
    return {article.text[drop.start : drop.end]: drop.reason for drop in article.drops}
