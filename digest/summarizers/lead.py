"""The opening of the story: what the articles say first."""

from digest.models import Place, Story, Summary, Worth
from digest.summarizers.origins import origins_of
from digest.summarizers.selection import Candidate, candidates, chosen_within, summary_of
from digest.summarizers.worths import ranked

__all__ = ["Lead"]


class Lead:
    """Takes the opening of the article; of several, the first unit of each in turn, then the second ones.

    Of articles that share their text (one origin) only the first speaks; the others follow when it has
    nothing left to say. The baseline that news summarizers are measured by.
    """

    name = "lead"

    def summarize(self, story: Story, budget: int) -> Summary:
        """The units in the order of `Lead`, within the budget."""
        among = candidates(story)
        return summary_of(story, self.name, chosen_within(_in_order(story, among), budget), among)

    def worths(self, story: Story, budget: int) -> dict[Place, Worth]:
        """The place of each unit in that order."""
        del budget
        return ranked(story, _in_order(story, candidates(story)))


def _in_order(story: Story, among: list[Candidate]) -> list[Candidate]:
    copies = _copies(story)
    return sorted(among, key=lambda unit: (unit.article in copies, unit.index, unit.article))


def _copies(story: Story) -> frozenset[int]:
    """The places of the articles whose origin already speaks through an earlier one."""
    first: dict[int, int] = {}
    return frozenset(
        place for place, origin in enumerate(origins_of(story)) if first.setdefault(origin, place) != place
    )
