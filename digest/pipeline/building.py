"""Building: stories → briefs, as an editor decides and a model writes them, each input accounted for."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from digest.accounting import accounted
from digest.clustering import group_stories, regroup, within
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
from digest.dating import hold
from digest.desk import Settled, grouping, idle_of, set_apart, settle
from digest.models import Article, Brief, Held, Idle, Issue, Past, Span, Story
from digest.pipeline.preparing import Prepared
from digest.summarizers import Summarizer, make_summarizer

if TYPE_CHECKING:
    from digest.summarizers.abstractive import Abstractive

__all__ = ["build", "outside", "tell"]


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
    briefs = _briefs(desk, asked, held, config, summarizer, past)
    if writer:
        briefs = rewritten(briefs, writer.drafts, settings_of(config), system=writer.name)
    briefs = [annotated(decided(brief, desk.decisions, apart.excluded)) for brief in briefs]
    briefs = locked(briefs, config, summarizer, past)
    issue = Issue(
        lang=config.lang,
        title=config.title,
        briefs=tuple(briefs),
        held=held,
        skipped=prepared.skipped,
        outside=outside(apart.articles, briefs, held),
        excluded=apart.excluded,
        idle=idle_of((*prepared.ruling.idle, *idle, *desk.idle), briefs, desk, apart),
    )
    return accounted(issue, prepared.articles, prepared.skipped)


def _briefs(
    desk: Settled,
    asked: Span,
    held: tuple[Held, ...],
    config: Config,
    summarizer: Summarizer,
    past: Sequence[Past],
) -> list[Brief]:
    """A brief for each period of the stories; those of the span are given back."""
    briefs: list[Brief] = []
    chronicle = Chronicle(past)
    for period, group in groupby(desk.stories, key=lambda story: story.period):
        if period is None:
            continue
        pile = tuple(group)
        brief = compose(
            pile,
            period=asked.clip(period),
            held=held,
            chronicle=chronicle,
            settings=settings_for(pile, period, desk.decisions, config),
            summarizer=summarizer,
        )
        briefs.append(brief)
        chronicle.add(brief, chronicle.unknown(pile))
    return [brief for brief in briefs if asked.touches(brief.period)]


def outside(
    articles: Sequence[Article], briefs: Sequence[Brief], held: Sequence[Held]
) -> tuple[Article, ...]:
    """The articles that no brief lists and that wait for no date."""
    named = {one.article.id for one in held} | {one.article.id for each in briefs for one in each.sources}
    return tuple(article for article in articles if article.id not in named)


def _told(prepared: Prepared, asked: Span, config: Config, past: Sequence[Past]) -> Prepared:
    """The articles of the asked days, and those of whole periods before them that the past does not tell."""
    standing = {one.period.id for one in past}
    articles = within(prepared.articles, asked, config.period, standing)
    known = {article.id for article in articles}
    links = tuple(link for link in prepared.copies if {link.one, link.other} <= known)
    beyond = {article.id for article in prepared.articles} - known
    return replace(prepared, articles=articles, copies=links, ruling=prepared.ruling.without(beyond))
