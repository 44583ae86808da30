"""The opening of the story: what the articles say first."""

from digest.models import Story, Summary
from digest.summarizers.selection import Candidate, candidates, chosen_within, summary_of

__all__ = ["Lead"]


class Lead:
    """Takes the opening of the article; of several, the first unit of each in turn, then the second ones.

    Of articles that share their text (one origin) only the first speaks; the others follow when it has
    nothing left to say. The baseline that news summarizers are measured by.
    """

    name = "lead"

    def summarize(self, story: Story, budget: int) -> Summary:
        """The units in the order of `Lead`, within the budget."""
        copies = _copies(story)
        ranked = sorted(candidates(story), key=lambda unit: _turn(unit, copies))
        return summary_of(story, self.name, chosen_within(ranked, budget))


def _turn(unit: Candidate, copies: frozenset[int]) -> tuple[bool, int, int]:
    return unit.article in copies, unit.index, unit.article


def _copies(story: Story) -> frozenset[int]:
    """The places of the articles whose origin already speaks through an earlier one."""
    place = {article.id: number for number, article in enumerate(story.articles)}
    return frozenset(
        p for origin in story.origins for p in sorted(place[i] for i in origin if i in place)[1:]
    )
