"""Origins: the articles that share their text speak with one voice, and what they share is said once."""

from collections.abc import Sequence

from digest.models import Story
from digest.summarizers.selection import Candidate

__all__ = ["once_an_origin", "origins_of"]


def origins_of(story: Story) -> list[int]:
    """The number of each article's origin; an article that stands in none is one of its own."""
    numbers = {name: number for number, origin in enumerate(story.origins) for name in origin}
    own = len(story.origins)
    return [numbers.get(article.id, own + place) for place, article in enumerate(story.articles)]


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
