"""The whole program on one page: read → clean → date → copies → stories → briefs."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO

from digest.accounting import accounted
from digest.cleaning import clean
from digest.clustering import find_copies, group_stories, regroup, within
from digest.composing import (
    Chronicle,
    annotated,
    compose,
    decided,
    locked,
    rewritten,
    settings_for,
    settings_of,
)
from digest.config import Config
from digest.dating import find_evidence, hold, resolve, unused_landmarks
from digest.desk import (
    Ruling,
    grouping,
    idle_of,
    read_decisions,
    read_landmarks,
    rule,
    set_apart,
    settle,
)
from digest.models import Article, Brief, Idle, Issue, Link, Past, Skipped, Span, Story
from digest.readers import read_sources
from digest.summarizers import make_summarizer

if TYPE_CHECKING:
    from digest.summarizers.abstractive import Abstractive

__all__ = ["Prepared", "Track", "build", "prepare", "tell", "unwatched"]

Track = Callable[[Iterable[Article | Skipped]], Iterable[Article | Skipped]]


@dataclass(frozen=True, slots=True)
class Prepared:
    """The articles by id, cleaned and dated as far as proof goes, their copies, and what was skipped.

    `ruling` are the editor's decisions, `idle_landmarks` facts that dated nothing.
    """

    articles: tuple[Article, ...]
    copies: tuple[Link, ...]
    skipped: tuple[Skipped, ...]
    ruling: Ruling = Ruling()
    idle_landmarks: tuple[str, ...] = ()


def unwatched(items: Iterable[Article | Skipped]) -> Iterable[Article | Skipped]:
    """Progress for nobody: the items as they are."""
    return items


def prepare(
    sources: Sequence[str], config: Config, *, track: Track = unwatched, stdin: BinaryIO | None = None
) -> Prepared:
    """Read the sources, clean and date every article; one without prose is skipped by name."""
    landmarks = read_landmarks(config.landmarks) if config.landmarks else ()
    decisions = read_decisions(config.overrides) if config.overrides else ()
    items = list(track(_cleaned(read_sources(sources, lang=config.lang, stdin=stdin))))
    articles = sorted((one for one in items if isinstance(one, Article)), key=lambda one: one.id)
    skipped = sorted(
        (one for one in items if isinstance(one, Skipped)), key=lambda one: (one.path, one.reason)
    )
    copies = find_copies(articles)
    ruling = rule(decisions, articles, where=str(config.overrides))
    dated = resolve(articles, landmarks=landmarks, overrides=ruling.decisions, copies=copies)
    return Prepared(
        dated,
        copies,
        tuple(skipped),
        ruling=ruling,
        idle_landmarks=tuple(landmark.id for landmark in unused_landmarks(dated, landmarks)),
    )


def _cleaned(items: Iterable[Article | Skipped]) -> Iterator[Article | Skipped]:
    for item in items:
        if isinstance(item, Skipped):
            yield item
            continue
        article = clean(item)
        yield find_evidence(article) if article.units else Skipped(article.path, "no_prose")


def tell(prepared: Prepared, config: Config) -> tuple[Story, ...]:
    """The stories, those of a period in order of weight, those that wait for a date last."""
    return _grouped(prepared, config)[0]


def _grouped(
    prepared: Prepared, config: Config, past: Sequence[Past] = ()
) -> tuple[tuple[Story, ...], tuple[Idle, ...]]:
    """The stories as an editor puts together what was found, and the decisions that change nothing of it."""
    articles = set_apart(prepared.articles, prepared.ruling.decisions).articles
    found = group_stories(articles, prepared.copies, period=config.period, past=past)
    changed = grouping(found, prepared.ruling.decisions)
    return regroup(found, changed.groups, prepared.copies, past), changed.idle


def build(
    prepared: Prepared,
    config: Config,
    *,
    span: Span | None = None,
    writer: "Abstractive | None" = None,
    past: Sequence[Past] = (),
) -> Issue:
    """A brief for each period of the span that has a dated article, and the list of what waits.

    Periods before the span are composed too, unprinted: what they told is what a later story continues.
    The `writer` is the model that the settings name, where they name one: it writes what the briefs tell.
    `past` are the stories of earlier issues, of which those of a period that is told again count for nothing.
    """
    asked = span or Span()
    told = _told(prepared, asked, config, past)
    stories, idle = _grouped(told, config, past)
    desk = settle(stories, told.ruling.decisions, where=str(config.overrides))
    apart = set_apart(prepared.articles, prepared.ruling.decisions).without(desk.excluded)
    held = apart.waiting(hold(one) for one in apart.articles if one.dating.day is None)
    summarizer = writer.fallback if writer else make_summarizer(config.summarizer)
    briefs: list[Brief] = []
    chronicle = Chronicle(past)
    for period, group in groupby(desk.stories, key=lambda story: story.period):
        if period is None:
            continue
        brief = compose(
            pile := tuple(group),
            period=asked.clip(period),
            held=held,
            chronicle=chronicle,
            settings=settings_for(pile, period, desk.decisions, config),
            summarizer=summarizer,
        )
        briefs.append(brief)
        chronicle.add(brief, pile)
    briefs = [brief for brief in briefs if asked.touches(brief.period)]
    if writer:
        briefs = rewritten(briefs, writer.drafts, settings_of(config), system=writer.name)
    briefs = [annotated(decided(brief, desk.decisions, apart.excluded)) for brief in briefs]
    briefs = locked(briefs, config, summarizer)
    named = {one.article.id for one in held} | {one.article.id for each in briefs for one in each.sources}
    issue = Issue(
        lang=config.lang,
        title=config.title,
        briefs=tuple(briefs),
        held=held,
        skipped=prepared.skipped,
        outside=tuple(article for article in apart.articles if article.id not in named),
        excluded=apart.excluded,
        idle=idle_of((*prepared.ruling.idle, *idle, *desk.idle), briefs, desk, apart),
    )
    return accounted(issue, prepared.articles, prepared.skipped)


def _told(prepared: Prepared, asked: Span, config: Config, past: Sequence[Past]) -> Prepared:
    """The articles of the asked days, and those of whole periods before them that the past does not tell."""
    standing = {one.period.id for one in past}
    articles = within(prepared.articles, asked, config.period, standing)
    known = {article.id for article in articles}
    links = tuple(link for link in prepared.copies if {link.one, link.other} <= known)
    beyond = {article.id for article in prepared.articles} - known
    return replace(prepared, articles=articles, copies=links, ruling=prepared.ruling.without(beyond))
