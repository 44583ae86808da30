"""composed: a brief from stories whose texts wait on the shelf."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from digest.composing import Chronicle, Subjects, compose, settings_for
from digest.config import Config
from digest.models import Article, Brief, Period, Story
from digest.shards.catalogue import Catalogue
from digest.shards.given import Given
from digest.shards.stripped import story_with
from digest.summarizers import Summarizer

__all__ = ["Texts", "composed"]

_AT_ONCE = 200  # articles in memory; some 17 kB each


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a catalogue's articles, where they are asked for."""

    catalogue: Catalogue

    def each(self, ids: Sequence[str], units: Callable[[], bool] = lambda: True) -> Iterator[Article]:
        """The articles, a few at a time; without their units as soon as these are not wanted any more."""
        for start in range(0, len(ids), _AT_ONCE):
            yield from self.catalogue.load(ids[start : start + _AT_ONCE], units=units())

    def whole(self, story: Story) -> Story:
        """The story with the texts of its articles."""
        known = {one.id: one for one in self.catalogue.load(one.id for one in story.articles)}
        return story_with(story, lambda one: known[one.id])


def composed(  # noqa: PLR0913 - what a brief depends on
    pile: Sequence[Story],
    period: Period,
    texts: Texts,
    *,
    given: Given,
    config: Config,
    chronicle: Chronicle,
    summarizer: Summarizer,
) -> Brief:
    """One pass over the articles of the stories, and another one over those of the stories to tell."""
    ids = sorted(article.id for story in pile for article in story.articles)
    subjects = Subjects(len(ids))

    def passing() -> Iterator[Article]:
        for article in texts.each(ids, lambda: not subjects.is_hopeless):
            subjects.add(article)
            yield article

    settings = settings_for(pile, period, given.desk.decisions, config, articles=passing())
    return compose(
        pile,
        period=given.span.clip(period),
        held=given.held,
        chronicle=chronicle,
        settings=settings,
        summarizer=summarizer,
        subjects=subjects.found(lambda: texts.each(ids)),
        whole=texts.whole,
    )
