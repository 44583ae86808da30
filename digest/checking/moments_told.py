"""The moments of a text, where they stand in it."""

from dataclasses import dataclass
from datetime import date

from digest.annotating.moments import Moment, moments
from digest.annotating.remembered import remembered
from digest.checking.surroundings import clauses, surroundings
from digest.models import Story

__all__ = ["ToldMoment", "everywhere", "leads", "told_moments"]

_LEAD = 2  # units of an article; the day that they name is the day of what it tells


@dataclass(frozen=True, slots=True)
class ToldMoment:
    """A moment, its text, its article's own day, and the words around it, in its clause alone too."""

    moment: Moment
    text: str
    own: date | None
    around: frozenset[str]
    clause: frozenset[str]

    @property
    def start(self) -> int:
        """Its offset in the text."""
        return self.moment.start


def told_moments(text: str, own: date | None, lang: str) -> list[ToldMoment]:
    """The moments of a text of that day."""
    found = moments(text, lang)
    told = []
    for kind in sorted({moment.kind for moment in found}):
        same = [moment for moment in found if moment.kind == kind]
        spans = [(one.start, one.end) for one in same]
        near = zip(same, surroundings(text, spans, lang), clauses(text, spans, lang), strict=True)
        told += [ToldMoment(moment, text, own, around, clause) for moment, around, clause in near]
    return sorted(told, key=lambda one: one.start)


@remembered
def everywhere(story: Story) -> tuple[ToldMoment, ...]:
    """The moments of a story's titles and units."""
    return _of(story, None)


@remembered
def leads(story: Story) -> tuple[ToldMoment, ...]:
    """Those of the titles and of the first units."""
    return _of(story, _LEAD)


def _of(story: Story, most: int | None) -> tuple[ToldMoment, ...]:
    return tuple(
        one
        for article in story.articles
        for text in (article.title, *(unit.text for unit in article.units[:most]))
        for one in told_moments(text, article.dating.day, article.lang or "fr")
    )
