"""effects: which decisions a brief shows, and which it has no use for."""

from collections.abc import Iterable
from dataclasses import replace

from digest.desk.apart import Apart
from digest.desk.stories import Settled, about
from digest.models import Brief, Decision, Idle

__all__ = ["idle_of", "in_effect"]


def in_effect(brief: Brief, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Those that made the page what it is, in their order; `brief` has its sentences as decided."""
    articles = {source.article.id for source in brief.sources}
    stories = {entry.story.id for entry in brief.told} | {story.id for story in brief.untold}
    told = {entry.story.id for entry in brief.told if entry.headline}
    headed = {entry.story.id for section in brief.sections for entry in section.entries}
    extracts = (*brief.lead, *(one for entry in brief.told for one in entry.summary.extracts))
    worded = {
        place
        for one in extracts
        if one.wording and one.author == "editor"
        for place in ((one.article, one.unit), *one.also)
    }
    shown = {
        "date": articles,
        "split": articles,
        "merge": stories,
        "hold": stories,
        "pin": told,
        "retitle": told,
        "section": headed,
    }
    return tuple(
        one
        for one in decisions
        if one.target in shown.get(one.kind, ()) or (one.kind == "reword" and _place(one) in worded)
    )


def idle_of(found: Iterable[Idle], briefs: Iterable[Brief], desk: Settled, apart: Apart) -> tuple[Idle, ...]:
    """What had no effect: as it was `found` on the way, and what the briefs had no use for."""
    decisions, unseen = desk.decisions, _unseen(desk, apart)
    idle = [replace(one, why="unprinted") if one.decision.target in unseen else one for one in found]
    for brief in briefs:
        stories = (*(entry.story for entry in brief.told), *brief.untold)
        shown = {(one.kind, one.target, one.unit) for one in brief.decisions}
        those = about(stories, decisions)
        idle += [Idle(one, "unprinted") for one in those if (one.kind, one.target, one.unit) not in shown]
    of_page = (one for one in decisions if one.kind not in {"date", "exclude", "hold", "merge", "split"})
    idle += [Idle(one, "unprinted") for one in of_page if one.target in unseen]
    return tuple(dict.fromkeys(idle))


def _unseen(desk: Settled, apart: Apart) -> set[str]:
    """The ids of articles and stories that stand in no brief since they wait or are kept off."""
    undated = [story for story in desk.stories if story.period is None]
    ids = {id_ for story in undated for id_ in (story.id, *(article.id for article in story.articles))}
    return ids | {one.article.id for one in apart.held} | {one.article.id for one in apart.excluded}


def _place(decision: Decision) -> tuple[str, int]:
    return decision.target, decision.unit - 1
