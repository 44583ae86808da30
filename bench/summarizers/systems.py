"""What is measured: our summarizers and the peers, each as a function from a story to a text."""

from collections.abc import Sequence
from typing import Protocol

from bench.summarizers.sets import raw_text
from bench.training.held_out import HeldOut
from digest.models import Story, Unit
from digest.summarizers import SUMMARIZERS, Summarizer, make_summarizer
from digest.summarizers.selection import Candidate, chosen_within
from digest.summarizers.sumy_methods import SUMY_METHODS
from digest.text.tokens import words

__all__ = ["OURS", "WITH_OUR_WORDS", "Ours", "Peer", "Ranking", "System"]

OURS = tuple(SUMMARIZERS.names())
WITH_OUR_WORDS = tuple(f"sumy:{method}" for method in SUMY_METHODS)


class System(Protocol):
    """Something that summarizes."""

    @property
    def name(self) -> str:
        """The name in the tables."""

    def printed(self, story: Story, budget: int) -> str:
        """The summary in at most `budget` words, or one sentence."""


class Ranking(Protocol):
    """A peer's own way from a text to its sentences, best first, each with its place in the text."""

    def __call__(self, text: str, lang: str) -> Sequence[tuple[int, str]]:
        """Everything included: sentences and words are cut its own way."""


class Ours:
    """A summarizer of the family, `sumy:<method>` too; learned ones with weights that never saw the story."""

    def __init__(self, name: str) -> None:
        """`name` is one that `make_summarizer` takes."""
        self.name = name
        self.summarizer: Summarizer = HeldOut() if name == HeldOut.name else make_summarizer(name)

    def printed(self, story: Story, budget: int) -> str:
        """The chosen units in the order of printing."""
        articles = {article.id: article for article in story.articles}
        chosen = self.summarizer.summarize(story, budget).extracts
        return " ".join(articles[extract.article].units[extract.unit].text for extract in chosen)


class Peer:
    """A peer as it is: its sentences, words and ranking; the budget is kept as ours is.

    So the rule that repeats are passed over, which peers lack, is lent to them.
    """

    def __init__(self, name: str, ranking: Ranking) -> None:
        """`ranking` is asked once a story."""
        self.name = name
        self.ranking = ranking

    def printed(self, story: Story, budget: int) -> str:
        """The best sentences that fit, in the order of the text."""
        lang = story.articles[0].lang
        ranked = [
            Candidate(0, place, Unit(text, 0, 0, 0), spoken, lang)
            for place, text in self.ranking(raw_text(story), lang)
            if (spoken := words(text))
        ]
        chosen = chosen_within(ranked, budget)
        return " ".join(unit.unit.text for unit in sorted(chosen, key=lambda unit: unit.index))
