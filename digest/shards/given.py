"""Given: what the briefs of a run are made from, besides the articles."""

from collections.abc import Iterable
from dataclasses import dataclass

from digest.desk import Settled
from digest.models import Excluded, Held, Past, Span, State, Story

__all__ = ["Given"]


@dataclass(frozen=True, slots=True)
class Given:
    """What the briefs of a run are made from, besides the catalogue.

    The articles of `held` and `excluded` are whole, those of `desk` light. `linked` are the ids of all briefs
    that will stand, `states` what was signed of some. `keys` are the names on the shelf of the stories
    (ids) whose words are there.
    """

    desk: Settled
    held: tuple[Held, ...]
    excluded: tuple[Excluded, ...]
    past: tuple[Past, ...]
    span: Span
    linked: frozenset[str]
    states: dict[str, State]
    keys: dict[str, str]

    def keys_of(self, stories: Iterable[Story]) -> dict[str, str]:
        """Of these stories alone."""
        return {story.id: self.keys[story.id] for story in stories if story.id in self.keys}
