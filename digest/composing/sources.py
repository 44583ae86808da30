"""The numbered list of sources: every article of the period, those that are cited first."""

from digest.models import Brief, Source

__all__ = ["sources_of"]


def sources_of(brief: Brief) -> tuple[Source, ...]:
    """The articles of all stories, each once: cited ones in the order of first citation, then the rest."""
    stories = (*(entry.story for entry in brief.told), *brief.untold)
    articles = {article.id: article for story in stories for article in story.articles}
    extracts = (*brief.lead, *(extract for entry in brief.told for extract in entry.summary.extracts))
    cited = dict.fromkeys(
        owner
        for extract in extracts
        for owner in (extract.article, *(article for article, _ in extract.also))
    )
    order = [*cited, *(owner for owner in articles if owner not in cited)]
    return tuple(
        Source(number, articles[owner], cited=owner in cited) for number, owner in enumerate(order, start=1)
    )
