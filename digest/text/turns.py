"""The units of an article that are questions and answers of an interview: nobody tells them as news."""

from bisect import bisect_left, bisect_right

from digest.models import Article

__all__ = ["spoken_units", "units_within"]


def spoken_units(article: Article) -> dict[int, str]:
    """The places of the units that a turn of an interview has part in, each with the kind of that turn.

    `question` where it has several: what a question has part in says nothing.
    """
    found: dict[int, str] = {}
    for turn in article.turns:
        for at in units_within(article, turn.start, turn.end):
            if found.get(at) != "question":
                found[at] = turn.kind
    return found


def units_within(article: Article, start: int, end: int) -> range:
    """The places of the units that have part in a stretch of the article's text."""
    first = bisect_right(article.units, start, key=lambda unit: unit.end)
    return range(first, bisect_left(article.units, end, key=lambda unit: unit.start))
