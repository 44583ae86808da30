"""What articles of one origin say in the same words is said once."""

from collections.abc import Sequence

from digest.models import Story
from digest.summarizers.likeness import origins_of
from digest.summarizers.selection import Candidate

__all__ = ["once_an_origin"]


def once_an_origin(story: Story, units: Sequence[Candidate]) -> list[Candidate]:
    """The units of a story without those that an earlier article of the same origin has in the same words."""
    if len(story.articles) == 1:
        return list(units)
    origins = origins_of(story)
    seen: dict[tuple[int, tuple[str, ...]], int] = {}
    return [
        unit
        for unit in units
        if seen.setdefault((origins[unit.article], unit.words), unit.article) == unit.article
    ]
