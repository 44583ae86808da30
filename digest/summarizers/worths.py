"""worths: what a summarizer holds of each unit of a story, where it can say."""

from collections.abc import Iterable, Mapping
from typing import Protocol, runtime_checkable

from digest.models import Place, Story, Worth
from digest.summarizers.base import Summarizer
from digest.summarizers.selection import Candidate

__all__ = ["Judging", "ranked", "worths"]


@runtime_checkable
class Judging(Protocol):
    """A summarizer that can say what it holds of each unit by itself."""

    def worths(self, story: Story, budget: int) -> Mapping[Place, Worth]:
        """The worth of the units by their places, the best first; not of those that it passes over."""


def worths(summarizer: Summarizer, story: Story, budget: int) -> Mapping[Place, Worth]:
    """What the summarizer holds of the units of a story; nothing of a summarizer that cannot say."""
    return summarizer.worths(story, budget) if isinstance(summarizer, Judging) else {}


def ranked(
    story: Story, units: Iterable[Candidate], scores: Iterable[float] | None = None
) -> dict[Place, Worth]:
    """What units are worth that come best first, by their places; with their scores, where there are any."""
    listed = list(units)
    told = [None] * len(listed) if scores is None else list(scores)
    return {
        (story.articles[unit.article].id, unit.index): Worth(rank, score)
        for rank, (unit, score) in enumerate(zip(listed, told, strict=True), start=1)
    }
