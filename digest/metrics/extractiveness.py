"""How much of a summary is its sources' own words."""

from itertools import pairwise

from digest.metrics.base import MetricSettings
from digest.metrics.fragments import passages_of
from digest.metrics.spoken import language, sentence_words
from digest.models import Column, Item, Output
from digest.text.tokens import words

__all__ = ["Extractiveness"]


class Extractiveness:
    """Extractive coverage, extractive density, new pairs of words: facts, none better than another.

    - `extractive`: the share of the summary's words that stand in fragments shared with the articles.
    - `density`: the mean length of the fragment in which a word of the summary stands (0 in none).
    - `novel2`: the share of the distinct pairs of words, inside sentences, that no article has.

    Source: Grusky et al. (2018), "Newsroom: A Dataset of 1.3 Million Summaries with Diverse Extractive
    Strategies"; new n-grams as in See et al. (2017), "Get To The Point".
    """

    name = "extractiveness"
    columns = (
        Column("extractive", decimals=1, scale=100.0),
        Column("density", decimals=1),
        Column("novel2", decimals=1, scale=100.0),
    )
    needs_references = False
    signature = ""

    def __init__(self, settings: MetricSettings) -> None:
        """Nothing is to be set."""

    def score(self, item: Item, output: Output) -> tuple[float | None, ...]:
        """The three numbers; None for a summary without a word, or without a pair of words."""
        passages, spoken = passages_of(item.story), words(output.text)
        if not spoken:
            return None, None, None
        lengths = [fragment.length for fragment in passages.fragments(spoken)]
        pairs = {pair for sentence in sentence_words(output, language(item)) for pair in pairwise(sentence)}
        novel = sum(not passages.hold(pair) for pair in pairs) / len(pairs) if pairs else None
        return sum(lengths) / len(spoken), sum(n * n for n in lengths) / len(spoken), novel
