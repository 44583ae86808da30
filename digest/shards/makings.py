"""Makings: hashes of all that a brief depends on, in each of its two stages."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import msgspec

from digest.composing import settings_for
from digest.config import Config
from digest.models import Article, Period, Story
from digest.shards.catalogue import Catalogue
from digest.shards.finishing import Job
from digest.shards.given import Given
from digest.shards.hashing import hashed
from digest.shards.program import program
from digest.shards.surroundings import page_surroundings, settings_mark

__all__ = ["Makings"]


@dataclass(frozen=True)
class Makings:
    """What is asked here stays as it is for the whole run; each part of it is hashed once."""

    catalogue: Catalogue
    config: Config
    given: Given

    def composed_of(self, before: str, pile: Sequence[Story], period: Period) -> str:
        """All that the brief of these stories is composed from; `before` is that of the brief before it."""
        settings = settings_for((), period, (), self.config)
        places = [self._place(article) for story in pile for article in story.articles]
        keys = sorted({self.given.keys.get(story.id, "") for story in pile})
        own = hashed(msgspec.msgpack.encode(pile), keys, places, settings.note)
        return hashed(before, self._common, own)

    def finished_of(self, composed_of: str, job: Job) -> str:
        """All that its pages depend on."""
        return hashed(composed_of, sorted(job.linked), job.state, self._around)

    @cached_property
    def _common(self) -> str:
        """What every brief of the run depends on."""
        given, config = self.given, self.config
        held = [(one.article.id, one.settle, one.decision, self._place(one.article)) for one in given.held]
        decisions = given.desk.decisions
        return hashed(program(), settings_mark(config), given.past, given.span, held, decisions)

    @cached_property
    def _around(self) -> str:
        """What every page of the run depends on besides."""
        return hashed(self.given.excluded, page_surroundings(self.config))

    def _place(self, article: Article) -> object:
        return self.catalogue.places[self.catalogue.at[article.id]].holds
