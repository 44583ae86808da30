"""How long a summary is, and how much shorter than its sources."""

from digest.annotating.remembered import remembered
from digest.metrics.base import MetricSettings
from digest.metrics.spoken import article_words, language, sentence_words
from digest.models import Column, Item, Output, Story
from digest.text.tokens import words

__all__ = ["Length"]


class Length:
    """Words, words for a hundred of the item's articles, and units: facts, none better than another.

    `units` are those that the system chose; of a text from elsewhere, its sentences.
    Source: the compression of Grusky et al. (2018), "Newsroom", upside down: words of the summary by words
    of the articles.
    """

    name = "length"
    columns = (
        Column("words", decimals=1),
        Column("compression", decimals=1, scale=100.0),
        Column("units", decimals=1),
    )
    needs_references = False
    signature = ""

    def __init__(self, settings: MetricSettings) -> None:
        """Nothing is to be set."""

    def score(self, item: Item, output: Output) -> tuple[float | None, ...]:
        """Words, compression (None for articles without a word), units."""
        spoken, told = len(words(output.text)), _told(item.story)
        units = len(output.extracts) or len(sentence_words(output, language(item)))
        return float(spoken), spoken / told if told else None, float(units)


@remembered
def _told(story: Story) -> int:
    return sum(len(article_words(article)) for article in story.articles)
