"""The briefs of an archive: composed in the order of time, one period in memory; finished side by side."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby

from digest.composing import Chronicle, rewritten, settings_of
from digest.config import Config
from digest.errors import WriteError
from digest.executors import Executor
from digest.models import Brief, Held, Period, State, Story
from digest.shards.catalogue import Catalogue
from digest.shards.composed import Composed, Sheet, compose_sheet, uncomposed
from digest.shards.finishing import Finished, Job
from digest.shards.given import Given
from digest.shards.makings import Makings
from digest.shards.marks import Mark, read_mark, stands, write_mark
from digest.shards.stripped import brief_of, brief_with, light, listed
from digest.shards.telling import worded
from digest.shards.writing import Writer

__all__ = ["Composer"]


@dataclass
class Composer:
    """Composes each brief that changed, and remembers those that did not."""

    catalogue: Catalogue
    config: Config
    given: Given
    executor: Executor
    writer: Writer | None = None
    finished: dict[str, Finished] = field(default_factory=dict)
    unkept: list[str] = field(default_factory=list)  # marks that could not be written, and why
    _marks: dict[str, tuple[str, Brief, str]] = field(default_factory=dict)
    _piles: dict[str, tuple[Story, ...]] = field(default_factory=dict)
    _held: tuple[Held, ...] = ()  # those of the last brief, which mostly are those of all

    def periods(self) -> list[Period]:
        """Those that get a brief, in the order of time."""
        periods = dict.fromkeys(story.period for story in self.given.desk.stories if story.period)
        return [period for period in periods if self.given.span.touches(period)]

    def jobs(self) -> Iterator[Job]:
        """The briefs that have to be finished, in the order of time; the others go to `finished` at once."""
        chronicle, chain = Chronicle(self.given.past), ""
        for period, group in groupby(self.given.desk.stories, key=lambda story: story.period):
            if period is None:
                continue
            pile = tuple(group)
            chain = self._makings.composed_of(chain, pile, period)
            mark = read_mark(self.catalogue.folder, period.id)
            same = mark if mark and mark.made_of == chain else None
            composed = self._known(same, pile, chronicle) if same else self._composed(pile, period, chronicle)
            chronicle.add(composed.brief, composed.stems)
            if self.given.span.touches(period):
                self._piles[period.id] = pile
                yield from self._job(period, composed.brief, chain, same)

    @cached_property
    def _makings(self) -> Makings:
        return Makings(self.catalogue, self.config, self.given)

    def done(self, one: Finished) -> None:
        """Take a brief, and mark it if its files stand."""
        period = one.brief.period.id
        self.finished[period] = self._held_once(one, period)
        made_of, composed, finished_of = self._marks.pop(period)
        if not one.failed:
            mark = Mark(made_of, composed, finished_of, one.brief, one.reuse, dict(one.files))
            try:
                write_mark(self.catalogue.folder, period, mark)
            except WriteError as error:
                self.unkept.append(str(error))

    def _held_once(self, one: Finished, period: str) -> Finished:
        """What is in memory of its stories and articles anyway is not held a second time."""
        stories = map(listed, self._piles.pop(period))
        brief = brief_of(one.brief, stories, self.catalogue.own)
        if brief.held == self._held:
            brief = replace(brief, held=self._held)
        self._held = brief.held
        return replace(one, brief=brief)

    def _job(self, period: Period, brief: Brief, chain: str, mark: Mark | None) -> Iterator[Job]:
        job = self._job_of(period, brief)
        finished_of = self._makings.finished_of(chain, job)
        if mark and mark.finished_of == finished_of and stands(self.config.out, mark.files):
            done = Finished(mark.finished, mark.reuse, tuple(mark.files.items()))
            self.finished[period.id] = self._held_once(done, period.id)
            return
        self._marks[period.id] = (chain, job.brief, finished_of)
        yield replace(job, brief=self._written(brief)) if self.writer else job

    def _job_of(self, period: Period, brief: Brief) -> Job:
        given = self.given
        ids = {*_ids(brief), *(one.article.id for one in given.excluded)}
        return Job(
            folder=self.catalogue.folder,
            brief=brief,
            places=self.catalogue.placed(sorted(ids)),
            keys=given.keys_of(self._piles[period.id]),
            config=self.config,
            decisions=given.desk.decisions,
            excluded=given.excluded,
            past=given.past,
            linked=given.linked & frozenset(_named(brief)),
            state=given.states.get(period.id, State()),
        )

    def _composed(self, pile: tuple[Story, ...], period: Period, chronicle: Chronicle) -> Composed:
        """By a worker, whose memory holds the texts only meanwhile."""
        given = self.given
        period = given.span.clip(period)
        sheet = Sheet(
            folder=self.catalogue.folder,
            period=period,
            pile=pile,
            keys=given.keys_of(pile),
            places=self.catalogue.placed(article.id for story in pile for article in story.articles),
            held=tuple(replace(one, article=light(one.article)) for one in given.held),
            decisions=given.desk.decisions,
            chronicle=chronicle.before(period, pile),
            config=self.config,
        )
        (composed,) = self.executor.map(compose_sheet, [sheet], uncomposed)
        return replace(composed, brief=brief_of(composed.brief, pile, self.catalogue.own))

    def _known(self, mark: Mark, pile: tuple[Story, ...], chronicle: Chronicle) -> Composed:
        """As an earlier run composed it."""
        stories = worded(self.catalogue.folder, self.given.keys, pile)
        brief = brief_of(mark.composed, pile, self.catalogue.own)
        return Composed(brief, chronicle.unknown(stories))

    def _written(self, brief: Brief) -> Brief:
        """The light brief as the model tells it."""
        known = {one.id: one for one in self.catalogue.load(sorted(_ids(brief)))}
        whole = brief_with(brief, lambda one: known[one.id])
        writer = self.writer
        if writer is None:
            return brief
        (told,) = rewritten([whole], writer.drafts, settings_of(self.config), system=writer.name)
        return brief_with(told, light)


def _ids(brief: Brief) -> set[str]:
    """The articles of a brief and those that wait."""
    return {one.article.id for one in brief.sources} | {one.article.id for one in brief.held}


def _named(brief: Brief) -> Iterator[str]:
    """The ids of the briefs that a page can link to."""
    for entry in brief.told:
        yield from (step.issue for step in entry.notes.thread if step.issue)
        if entry.follows:
            yield entry.follows.period.id
