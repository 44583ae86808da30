"""Where in its article stands what a summary took."""

from collections.abc import Iterable
from itertools import accumulate

from digest.annotating.remembered import remembered
from digest.metrics.base import MetricSettings
from digest.metrics.fragments import passages_of
from digest.metrics.spoken import article_words
from digest.models import Article, Column, Extract, Item, Output, Story
from digest.text.tokens import words

__all__ = ["Position"]

_RUN = 5  # words; a shorter run that a text from elsewhere shares with an article may be chance

Taken = tuple[int, int, int]  # words before, own words, words after


class Position:
    """The mean place of the words taken: 0 the start of their article, 1 its end. A fact, no merit.

    What was taken are the units chosen; of a text from elsewhere, the fragments of five words and more that
    it shares with an article. Its place is the share of the article's other words that stand before it.
    Why one looks: Lin & Hovy (1997), "Identifying Topics by Position".
    """

    name = "position"
    columns = (Column("position", decimals=2),)
    needs_references = False
    signature = ""

    def __init__(self, settings: MetricSettings) -> None:
        """Nothing is to be set."""

    def score(self, item: Item, output: Output) -> tuple[float | None, ...]:
        """The mean place, by words; None where nothing was taken."""
        if output.extracts:
            return (_mean(_chosen(item.story, output.extracts)),)
        passages, lengths = passages_of(item.story), _lengths(item.story)
        found = (f for f in passages.fragments(words(output.text)) if f.length >= _RUN)
        return (_mean((f.place, f.length, lengths[f.source] - f.place - f.length) for f in found),)


def _mean(taken: Iterable[Taken]) -> float | None:
    places = [(own, before / (before + after) if before + after else 0.0) for before, own, after in taken]
    total = sum(own for own, _ in places)
    return sum(own * place for own, place in places) / total if total else None


def _chosen(story: Story, extracts: Iterable[Extract]) -> Iterable[Taken]:
    ends = {article.id: _ends(article) for article in story.articles}
    for extract in extracts:
        before, end, last = *ends[extract.article][extract.unit : extract.unit + 2], ends[extract.article][-1]
        yield before, end - before, last - end


def _ends(article: Article) -> list[int]:
    """The words before each unit, and all of them at last."""
    return list(accumulate((len(unit.words or words(unit.text)) for unit in article.units), initial=0))


@remembered
def _lengths(story: Story) -> list[int]:
    return [len(article_words(article)) for article in story.articles]
