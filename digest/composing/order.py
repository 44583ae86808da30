"""The order in which the units of a story are printed: by day, then by source, then as they stand."""

from collections.abc import Sequence
from datetime import date

from digest.composing.candidates import Candidate
from digest.models import Story

__all__ = ["in_order"]


def in_order(chosen: Sequence[Candidate], story: Story) -> tuple[Candidate, ...]:
    """The units in the order of their articles' days; on one day the first chosen unit's article leads.

    An article without a day goes with the first chosen unit. A unit never loses the one that it leans on:
    both are of one article.
    """
    if not chosen:
        return ()
    days = {article.id: article.dating.day for article in story.articles}
    places = {article.id: place for place, article in enumerate(story.articles)}
    leading = chosen[0].article
    usual = days[leading] or date.min

    def place(candidate: Candidate) -> tuple[date, bool, int, int]:
        other = candidate.article != leading
        return days[candidate.article] or usual, other, places[candidate.article], candidate.unit

    return tuple(sorted(chosen, key=place))
