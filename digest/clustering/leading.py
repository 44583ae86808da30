"""The order of a story's articles, the leading one first."""

from collections.abc import Mapping, Sequence

from digest.models import Article

__all__ = ["completeness", "in_order"]

_COMPLETE = 300  # words; beyond it an article tells more background, not more of the news


def in_order(articles: Sequence[Article], central: Mapping[str, float] | None = None) -> list[Article]:
    """Titled before untitled, central before marginal, complete before short, early before late, by id.

    Opinions come after all that is reported.

    `central` gives, by article id, how near an article's origin is to the story's others, in [0, 1].
    It is a property of origins, so that one more copy does not change which article leads.
    """
    near = central or {}

    def rank(article: Article) -> tuple[bool, bool, float, float, int, str, str]:
        day = article.dating.day
        return (
            bool(article.opinion),
            not article.title,
            -round(near.get(article.id, 0.0), 1),
            -round(completeness(article), 1),
            day.toordinal() if day else 0,
            article.id,
            article.path,
        )

    return sorted(articles, key=rank)


def completeness(article: Article) -> float:
    """How much of a full report an article is, in [0, 1]."""
    return min(1.0, sum(len(unit.words) for unit in article.units) / _COMPLETE)
