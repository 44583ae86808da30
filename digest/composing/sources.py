"""The numbered list of sources: every article of the period, those that are cited first."""

from collections.abc import Iterable, Iterator

from digest.accounting import alike
from digest.annotating.variants import otherwise
from digest.models import Brief, Entry, Extract, Source

__all__ = ["sources_of"]


def sources_of(brief: Brief) -> tuple[Source, ...]:
    """The articles of all stories, each once: cited ones in the order of first citation, then the rest.

    Those of the told stories come with their units: a near-copy is compared with the cited one.
    """
    told = [entry.story for entry in brief.told]
    stories = (*told, *brief.untold)
    articles = {article.id: article for story in stories for article in story.articles}
    cited = dict.fromkeys([*_of(brief.lead), *(owner for entry in brief.told for owner in _cited(entry))])
    order = [*cited, *(owner for owner in articles if owner not in cited)]
    copied = alike(stories, cited)
    differs = {one for one, like in copied.items() if otherwise(articles[one], articles[like], brief.lang)}
    return tuple(
        Source(number, articles[owner], cited=owner in cited, differs=owner in differs)
        for number, owner in enumerate(order, start=1)
    )


def _cited(entry: Entry) -> Iterator[str]:
    """The articles that a story cites, in its units and in its notes."""
    notes, own = entry.notes, {article.id for article in entry.story.articles}
    yield from _of(entry.summary.extracts)
    yield from (one.by for one in entry.story.corrections if one.by in own)
    for said in notes.quotes:
        yield from (said.article, *(article for article, _ in said.also))
    for version in notes.versions:
        yield from (article for side in version.sides for article in side.articles)
    yield from _of(count.extract for count in notes.counts)
    if notes.news:
        yield from (one.place[0] for one in notes.news.numbers)
        yield from (one.place[0] for one in notes.news.names)
        yield from (said.article for said in notes.news.quotes)


def _of(extracts: Iterable[Extract]) -> Iterator[str]:
    for extract in extracts:
        yield from (extract.article, *(article for article, _ in extract.also))
