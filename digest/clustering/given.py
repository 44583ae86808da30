"""Stories as the input groups its articles, where nothing is to be found out."""

from collections.abc import Iterable

from digest.clustering.origins import find_origins
from digest.models import Article, Link, Story

__all__ = ["as_given"]


def as_given(articles: Iterable[Article], copies: tuple[Link, ...]) -> tuple[Story, ...]:
    """One story for each input cluster, in its own order, and one for each article outside of any."""
    groups: dict[str, list[Article]] = {}
    for article in articles:
        groups.setdefault(article.cluster or article.id, []).append(article)
    return tuple(
        Story(key, tuple(group), origins=find_origins(group, copies)) for key, group in groups.items()
    )
