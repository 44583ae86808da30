"""Origins: the articles that copy one another, directly or through others, are one source."""

from collections.abc import Iterable, Sequence

from digest.models import Article, Link

__all__ = ["find_origins", "group_copies"]


def find_origins(articles: Sequence[Article], copies: Iterable[Link]) -> tuple[tuple[str, ...], ...]:
    """The ids of the articles of each origin, in the articles' order."""
    return tuple(tuple(article.id for article in group) for group in group_copies(articles, copies))


def group_copies(articles: Sequence[Article], copies: Iterable[Link]) -> list[list[Article]]:
    """The articles of each origin, in the articles' order; links to other articles are ignored."""
    places = {article.id: place for place, article in enumerate(articles)}
    parents = list(range(len(articles)))

    def root(place: int) -> int:
        while parents[place] != place:
            parents[place] = place = parents[parents[place]]
        return place

    for link in copies:
        if link.one in places and link.other in places:
            first, second = sorted((root(places[link.one]), root(places[link.other])))
            parents[second] = first
    groups: dict[int, list[Article]] = {}
    for place, article in enumerate(articles):
        groups.setdefault(root(place), []).append(article)
    return list(groups.values())
