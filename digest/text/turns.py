"""The units of an article that are questions and answers of an interview: nobody tells them as news."""

from digest.models import Article

__all__ = ["spoken_units"]


def spoken_units(article: Article) -> dict[int, str]:
    """The places of the units that a turn of an interview has part in, each with the kind of that turn.

    `question` where it has several: what a question has part in says nothing.
    """
    found: dict[int, str] = {}
    for turn in article.turns:
        for at, unit in enumerate(article.units):
            if unit.start < turn.end and turn.start < unit.end and found.get(at) != "question":
                found[at] = turn.kind
    return found
