"""Chronicle: what the issues before one tell, for its stories to continue."""

from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from digest.composing.recalling import Recall
from digest.models import Brief, Earlier, Past, Period, Story

__all__ = ["Chronicle"]


class Chronicle:
    """The stories that earlier issues told, by id, and the stems of all that they read.

    Issues are added in the order of time, those of the past before the first issue that is later.
    """

    def __init__(self, past: Iterable[Past] = ()) -> None:
        """With the stories of the records of earlier runs."""
        self._past = deque(sorted(past, key=lambda one: one.period.first))
        self._told: dict[str, Earlier] = {one.story: one.told for one in self._past if one.told}
        self._known: set[str] = set()

    def before(self, period: Period, stories: Iterable[Story]) -> "Chronicle":
        """What the issue of a period with these stories asks it, and no more, to be taken elsewhere."""
        asked = Chronicle()
        asked._known = self.known(period)
        continued = (one for story in stories for one in story.before)
        asked._told = {one: self._told[one] for one in continued if one in self._told}
        return asked

    def follows(self, story: Story) -> Earlier | None:
        """What a story continues: of the latest issue that tells some of it, what is most like it."""
        return next(iter(self.told(story)), None)

    def told(self, story: Story) -> list[Earlier]:
        """All that it continues, the latest first."""
        return [self._told[one] for one in story.before if one in self._told]

    def unchanged(self, story: Story) -> Earlier | None:
        """The latest story before this one that tells all of it in the same words, if one does."""
        return next((one for one in self.told(story) if Recall.of(one.memory).has_all(story)), None)

    def known(self, period: Period) -> set[str]:
        """The stems of what issues before a period read; periods are asked for in the order of time."""
        while self._past and self._past[0].period.first < period.first:
            one = self._past.popleft()
            self._known.update(one.words.split()[::2], one.names.split()[::2])
        return self._known

    def unknown(self, stories: Iterable[Story]) -> frozenset[str]:
        """The stems of some stories that no issue before has read."""
        stems = (stem for story in stories for stem in (*story.words.split()[::2], *story.names.split()[::2]))
        return frozenset(stems).difference(self._known)

    def add(self, brief: Brief, stems: Iterable[str]) -> None:
        """Remember an issue and the stems (see `unknown`) of the stories that it read, told or not."""
        self._known.update(stems)
        for entry in brief.told:
            steps = entry.notes.thread
            self._told[entry.story.id] = Earlier(
                brief.period,
                entry.story.id,
                entry.headline,
                _last_day(entry.story),
                (*steps[:-1], replace(steps[-1], issue=brief.period.id)) if steps else (),
                entry.memory,
            )


def _last_day(story: Story) -> date | None:
    return max((a.dating.day for a in story.articles if a.dating.day), default=None)
