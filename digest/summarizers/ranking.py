"""What the classical methods have in common: they rank the units, and the budget takes what fits."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from digest.models import Place, Story, Summary, Worth
from digest.summarizers.selection import Selection, summary_of
from digest.summarizers.terms import Terms, terms_of
from digest.summarizers.worths import ranked

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["STEPS", "Ranking", "by_rating"]

STEPS = 1000  # units that a method which re-reads all for each choice takes; no page has room for more
_DECIMALS = 9  # of the best rating; ratings that differ by less differ by the order of additions


class Ranking(ABC):
    """A summarizer that puts the units of a story in order by their terms alone."""

    name: str

    def summarize(self, story: Story, budget: int) -> Summary:
        """The best units within the budget."""
        return self.choose(terms_of(story), budget)

    def choose(self, terms: Terms, budget: int) -> Summary:
        """The same, of a story whose terms are counted already."""
        selection, words = Selection(budget), terms.words
        waiting = set(range(len(words)))
        for place in self.order(terms) if waiting else ():
            waiting.discard(place)
            if selection.takes(terms.units[place]):
                waiting = {other for other in waiting if words[other] <= selection.left}
            if not waiting:
                break
        return summary_of(terms.story, self.name, selection.chosen, terms.among)

    def worths(self, story: Story, budget: int) -> dict[Place, Worth]:
        """The place of each unit in the method's order; it gives no score that means something by itself."""
        del budget
        terms = terms_of(story)
        order = self.order(terms) if terms.units else ()
        return ranked(story, [terms.units[place] for place in order])

    @abstractmethod
    def order(self, terms: Terms) -> Iterable[int]:
        """The places of the units (at least one), best first; those left out are never chosen."""


def by_rating(ratings: "NDArray[np.float64]") -> list[int]:
    """The places of the ratings, highest first; ties go to the earlier one."""
    scale = max(abs(ratings.max()), abs(ratings.min())) or 1.0
    order: list[int] = (ratings / -scale).round(_DECIMALS).argsort(kind="stable").tolist()
    return order
