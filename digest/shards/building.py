"""Building: what is on the shelf → briefs in their folder, those that changed and no others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.accounting import accounted
from digest.collecting import give_back
from digest.config import Config
from digest.dating import hold
from digest.desk import Apart, Settled, idle_of, set_apart, settle
from digest.executors import Executor
from digest.models import Article, Brief, Held, Idle, Issue, Past, Reuse, Span
from digest.pipeline import outside
from digest.renderers import Listed, standing_briefs
from digest.renderers.known import emptied_among
from digest.shards.briefs import Composer
from digest.shards.catalogue import Catalogue
from digest.shards.finishing import Finished, finish, unfinished
from digest.shards.given import Given
from digest.shards.reading import Watch, unwatched
from digest.shards.reuses import unpack_reuse
from digest.shards.settling import Settlement
from digest.shards.stories import tell
from digest.shards.writing import Writer

__all__ = ["Built", "build_shards"]


@dataclass(frozen=True, slots=True)
class Built:
    """A run: its issue with light articles in the briefs, what its pages reproduce, what became of the files.

    `gone` are standing briefs that have no article any more; `anew` is how many were built, the others were
    as they should be. `needed` are the names of what stands on the shelf for the next run, `unkept` says
    what could not be kept there.
    """

    issue: Issue
    finished: tuple[Finished, ...]
    gone: tuple[str, ...]
    anew: int
    needed: frozenset[str]
    unkept: tuple[str, ...] = ()

    @property
    def reuse(self) -> Iterator[tuple[str, tuple[Reuse, ...]]]:
        """How much of each source stands on the page, brief by brief (id)."""
        return ((one.brief.period.id, unpack_reuse(one.reuse, one.brief)) for one in self.finished)


def build_shards(  # noqa: PLR0913 - what a run depends on
    settlement: Settlement,
    config: Config,
    executor: Executor,
    *,
    span: Span,
    past: Sequence[Past] = (),
    writer: Writer | None = None,
    watch: Watch = unwatched,
) -> Built:
    """The briefs of the asked days, written: byte for byte what `pipeline.build` and `render_issue` give.

    The pages beside them are the caller's. Raises ShelfError where the shelf was damaged or cleared
    meanwhile: see `mended`.
    """
    told = tell(settlement, config, executor, span=span, past=past, watch=watch)
    desk = settle(told.stories, told.ruling.decisions, where=str(config.overrides))
    catalogue = settlement.catalogue
    apart = set_apart(catalogue.articles, settlement.ruling.decisions).without(desk.excluded)
    apart, held = _whole(apart, catalogue)
    here, gone, standing = _beside(desk, held, apart, span, config)
    given = Given(
        desk=desk,
        held=held,
        excluded=apart.excluded,
        past=tuple(past),
        span=span,
        linked=frozenset({*here, *(one.period.id for one in standing)}),
        keys=told.keys,
        states={one.period.id: one.state for one in standing},
    )
    composer = Composer(catalogue, config, given, executor, writer)
    anew = _finish(composer, executor, len(here), watch)
    finished = tuple(composer.finished[period.id] for period in composer.periods())
    idle = (*settlement.ruling.idle, *told.idle, *desk.idle)
    issue = _issue(catalogue, config, given, apart, tuple(one.brief for one in finished), idle)
    needed = told.needed.union(catalogue.shards, catalogue.slices)
    return Built(issue, finished, gone, anew, needed, tuple(composer.unkept))


def _finish(composer: Composer, executor: Executor, briefs: int, watch: Watch) -> int:
    """Finish those of so many briefs that changed, each as soon as it is composed; how many these are."""
    anew = 0
    for one in watch("briefs", briefs, executor.map(finish, composer.jobs(), unfinished), _counted):
        composer.done(one)
        give_back()
        anew += 1
    return anew


def _beside(
    desk: Settled, held: Sequence[Held], apart: Apart, span: Span, config: Config
) -> tuple[frozenset[str], tuple[str, ...], list[Listed]]:
    """The briefs (ids) of the run, the standing ones that it empties, and those that stay beside it."""
    dated = [story for story in desk.stories if story.period and span.touches(story.period)]
    here = frozenset(story.period.id for story in dated if story.period)
    away = {one.article.id for one in held} | {one.article.id for one in apart.excluded}
    told = {article.id for story in dated for article in story.articles}
    gone = emptied_among(config.out, away | told, here, config.period)
    return here, gone, [one for one in standing_briefs(config.out) if one.period.id not in gone]


def _issue(
    catalogue: Catalogue,
    config: Config,
    given: Given,
    apart: Apart,
    briefs: tuple[Brief, ...],
    idle: Sequence[Idle],
) -> Issue:
    issue = Issue(
        lang=config.lang,
        title=config.title,
        briefs=briefs,
        held=given.held,
        skipped=catalogue.skipped,
        outside=_unread(outside(apart.articles, briefs, given.held), catalogue),
        excluded=apart.excluded,
        idle=idle_of(idle, briefs, given.desk, apart),
    )
    return accounted(issue, catalogue.articles, catalogue.skipped)


def _whole(apart: Apart, catalogue: Catalogue) -> tuple[Apart, tuple[Held, ...]]:
    """What is not in any brief with its text and how it opens: the pages beside the briefs tell of it."""
    undated = [one.id for one in apart.articles if one.dating.day is None]
    decided = [*(one.article.id for one in apart.held), *(one.article.id for one in apart.excluded)]
    each = (article for id_ in (*undated, *decided) for article in catalogue.load([id_]))
    known = {one.id: replace(one, units=one.units[:1], drops=()) for one in each}
    apart = replace(
        apart,
        held=tuple(replace(one, article=known[one.article.id]) for one in apart.held),
        excluded=tuple(replace(one, article=known[one.article.id]) for one in apart.excluded),
    )
    return apart, apart.waiting(hold(known[id_]) for id_ in undated)


def _unread(articles: Sequence[Article], catalogue: Catalogue) -> tuple[Article, ...]:
    """Articles with their text, which their record hashes, but without the units, which nobody asks for."""
    whole = catalogue.load(article.id for article in articles)
    return tuple(replace(one, units=(), drops=()) for one in whole)


def _counted(one: Finished) -> tuple[int, int]:
    return len(one.brief.sources), 0
