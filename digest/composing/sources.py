"""The numbered list of sources: every article of the period, those that are cited first."""

from collections.abc import Iterable, Sequence

from digest.models import Extract, Source, Story

__all__ = ["sources_of"]


def sources_of(stories: Sequence[Story], extracts: Iterable[Extract]) -> tuple[Source, ...]:
    """The articles of the stories, each once: cited ones in the order of first citation, then the rest."""
    articles = {article.id: article for story in stories for article in story.articles}
    cited = dict.fromkeys(
        owner
        for extract in extracts
        for owner in (extract.article, *(article for article, _ in extract.also))
    )
    order = [*cited, *(owner for owner in articles if owner not in cited)]
    return tuple(
        Source(number, articles[owner], cited=owner in cited) for number, owner in enumerate(order, start=1)
    )
