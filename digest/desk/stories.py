"""settle: the ranked stories as an editor wants them: some kept off, some held, some at their places."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from digest.desk.clashing import refuse_clashes
from digest.desk.decisions import in_order
from digest.desk.names import names_of_stories
from digest.models import Decision, Excluded, Idle, Period, Story

__all__ = ["Settled", "about", "settle"]


@dataclass(frozen=True, slots=True)
class Settled:
    """The stories in the order of printing, those that wait for a date last; and what is kept off the page.

    `decisions` are those that mean a story or an article of the run, under whole ids, in an order that does
    not depend on the file's.
    """

    stories: tuple[Story, ...]
    excluded: tuple[Excluded, ...]
    decisions: tuple[Decision, ...]
    idle: tuple[Idle, ...]


def settle(stories: Sequence[Story], decisions: Iterable[Decision], *, where: str = "") -> Settled:
    """The stories as decided. One that is held goes to the next period that has stories, else it waits.

    `where` is the file. Raises ConfigError where two decisions on one story contradict each other.
    """
    known, idle = _known(stories, decisions)
    refuse_clashes(known, where)
    away = {one.target: one for one in known if one.of == "story" and one.kind in {"exclude", "hold"}}
    periods = _periods(stories)
    moved = [_moved(story, away.get(story.id), periods) for story in stories]
    pins = {one.target: one.place for one in known if one.kind == "pin"}
    return Settled(
        stories=_ordered([story for story in moved if story], pins),
        excluded=tuple(
            Excluded(article, away[story.id])
            for story, left in zip(stories, moved, strict=True)
            if left is None
            for article in story.articles
        ),
        decisions=in_order(known),
        idle=idle,
    )


def about(stories: Iterable[Story], decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Those of the decisions that are about these stories or their articles."""
    ids = {id_ for story in stories for id_ in (story.id, *(article.id for article in story.articles))}
    return tuple(decision for decision in decisions if decision.target in ids)


def _known(
    stories: Sequence[Story], decisions: Iterable[Decision]
) -> tuple[list[Decision], tuple[Idle, ...]]:
    """The decisions with whole ids of stories in place of what the file calls them."""
    names = names_of_stories(stories)
    known, idle = [], []
    for decision in decisions:
        if decision.of == "article":
            known.append(decision)
            continue
        found = names.find(decision.target)
        if len(found) == 1:
            known.append(replace(decision, target=found[0]))
        elif decision.kind != "merge":  # those are told when the stories are put together
            idle.append(Idle(decision, "ambiguous" if found else "unknown"))
    return known, tuple(idle)


def _periods(stories: Iterable[Story]) -> list[Period]:
    return sorted({story.period for story in stories if story.period})


def _moved(story: Story, decision: Decision | None, periods: Sequence[Period]) -> Story | None:
    """The story where it is told: in a later period if it is held, nowhere (None) if it is kept off."""
    if decision is None or (decision.kind == "hold" and story.period is None):
        return story
    period = story.period
    later = [one for one in periods if period and one > period]
    return replace(story, period=later[0]) if decision.kind == "hold" and later else None


def _ordered(stories: Sequence[Story], pins: dict[str, int]) -> tuple[Story, ...]:
    """By period and rank, the pinned ones at their places; the weightier first of two at one place."""
    piles: dict[Period, list[Story]] = {period: [] for period in _periods(stories)}
    for story in sorted(stories, key=lambda story: story.rank):
        if story.period:
            piles[story.period].append(story)
    dated = (story for pile in piles.values() for story in _pinned(pile, pins))
    return (*dated, *(story for story in stories if story.period is None))


def _pinned(stories: Sequence[Story], pins: dict[str, int]) -> list[Story]:
    placed = [story for story in stories if story.id not in pins]
    least = 0
    for story in sorted((one for one in stories if one.id in pins), key=lambda one: pins[one.id]):
        least = max(least, pins[story.id] - 1)
        placed.insert(least, story)
        least += 1
    return placed
