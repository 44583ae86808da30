"""Composing a brief from stories whose texts wait on the shelf, in whatever process it falls to."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from digest.composing import Chronicle, Subjects, compose, settings_for
from digest.config import Config
from digest.errors import LostWorkError
from digest.models import Article, Brief, Decision, Held, Period, Story
from digest.shards.finishing import chooser
from digest.shards.places import Place
from digest.shards.shelf import loaded
from digest.shards.stripped import brief_with, light, story_with, told_with, wordless
from digest.shards.telling import worded
from digest.summarizers import make_summarizer

__all__ = ["Composed", "Sheet", "compose_sheet", "uncomposed"]

_AT_ONCE = 200  # articles in memory; some 17 kB each


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a brief is composed from.

    The stories of `pile` are light, and `keys` (by id) the names on the shelf of those whose words are
    there; `places` are those of their articles. The brief is of the days that `period` has of the run.
    """

    folder: Path
    period: Period
    pile: tuple[Story, ...]
    keys: Mapping[str, str]
    places: tuple[Place, ...]
    held: tuple[Held, ...]
    decisions: tuple[Decision, ...]
    chronicle: Chronicle
    config: Config


@dataclass(frozen=True, slots=True)
class Composed:
    """A light brief, without the words that are on the shelf; the stems that no issue before it has."""

    brief: Brief
    stems: frozenset[str]


def compose_sheet(sheet: Sheet) -> Composed:
    """One pass over the articles of the stories, and another one over those of the stories to tell."""
    pile = worded(sheet.folder, sheet.keys, sheet.pile)
    texts = _Texts(sheet.folder, {place.id: place for place in sheet.places})
    ids = sorted(texts.places)
    subjects = Subjects(len(ids))

    def passing() -> Iterator[Article]:
        for article in texts.each(ids, lambda: not subjects.is_hopeless):
            subjects.add(article)
            yield article

    config, chronicle = sheet.config, sheet.chronicle
    brief = compose(
        pile,
        period=sheet.period,
        held=sheet.held,
        chronicle=chronicle,
        settings=settings_for(pile, sheet.period, sheet.decisions, config, articles=passing()),
        summarizer=make_summarizer(chooser(config)),
        subjects=subjects.found(lambda: texts.each(ids)),
        whole=texts.whole,
    )
    brief = told_with(
        brief_with(brief, light), lambda story: wordless(story) if story.id in sheet.keys else story
    )
    return Composed(brief, chronicle.unknown(pile))


def uncomposed(sheet: Sheet) -> Composed:
    """Raises LostWorkError for a sheet that kills whoever composes it: the briefs after it go by it."""
    what = "every worker died that composed this brief"
    advice = "If memory ran out, use fewer workers. What was prepared stays for the next run"
    raise LostWorkError(what, where=sheet.period.id, advice=advice)


@dataclass(frozen=True, slots=True)
class _Texts:
    """The texts of some articles, where they are asked for; `places` are by id."""

    folder: Path
    places: Mapping[str, Place]

    def each(self, ids: Sequence[str], units: Callable[[], bool] = lambda: True) -> Iterator[Article]:
        """The articles, a few at a time; without their units as soon as these are not wanted any more."""
        for start in range(0, len(ids), _AT_ONCE):
            yield from self._loaded(ids[start : start + _AT_ONCE], units=units())

    def whole(self, story: Story) -> Story:
        """The story with the texts of its articles."""
        known = {one.id: one for one in self._loaded([one.id for one in story.articles])}
        return story_with(story, lambda one: known[one.id])

    def _loaded(self, ids: Sequence[str], *, units: bool = True) -> list[Article]:
        return loaded(self.folder, [self.places[id_] for id_ in ids], units=units)
