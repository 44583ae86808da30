"""Asking a summarizer about a story that has only the units an editor could print."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from digest.composing.candidates import Candidate
from digest.composing.settings import Settings
from digest.models import Article, Place, Story, Summary
from digest.text.repeats import Printed

__all__ = ["Summarizer", "leans", "only", "pick", "with_antecedents"]


class Summarizer(Protocol):
    """Chooses units of a story within a budget of words, in the order of printing."""

    @property
    def name(self) -> str:
        """What a summary says of its maker."""

    def summarize(self, story: Story, budget: int) -> Summary:
        """The choice; it knows the story by its units alone."""


def pick(
    story: Story, among: Iterable[Candidate], budget: int, summarizer: Summarizer
) -> tuple[Candidate, ...]:
    """What the summarizer chooses of a story that has only these units, in its order of printing."""
    told, known = only(story, among)
    if not known:
        return ()
    summary = summarizer.summarize(told, budget)
    found = (known.get((extract.article, extract.unit)) for extract in summary.extracts)
    return tuple(dict.fromkeys(candidate for candidate in found if candidate))


def only(story: Story, among: Iterable[Candidate]) -> tuple[Story, dict[Place, Candidate]]:
    """The story as if it had only these units, and which of them stands where in it."""
    by_place = {candidate.place: candidate for candidate in among}
    known: dict[Place, Candidate] = {}
    articles: list[Article] = []
    for article in story.articles:
        kept = [at for at in range(len(article.units)) if (article.id, at) in by_place]
        known |= {(article.id, now): by_place[article.id, at] for now, at in enumerate(kept)}
        if kept:
            articles.append(replace(article, units=tuple(article.units[at] for at in kept)))
    return _holding(story, articles), known


def leans(candidate: Candidate, before: Candidate | None) -> bool:
    """Whether a unit needs the one before it in its article, and another one (or none) is printed there."""
    shown = before is not None and before.place == (candidate.article, candidate.unit - 1)
    return candidate.standing == "after" and not shown


def with_antecedents(
    picked: Sequence[Candidate], pool: Sequence[Candidate], printed: Printed, settings: Settings
) -> list[Candidate]:
    """The units, each that leans right after the one it leans on, where both fit the story."""
    by_place = {candidate.place: candidate for candidate in pool}
    room = settings.words - sum(candidate.length for candidate in picked)
    shown: list[Candidate] = []
    for candidate in picked:
        before = by_place.get((candidate.article, candidate.unit - 1))
        if (
            before
            and before not in picked
            and leans(candidate, shown[-1] if shown else None)
            and before.standing == "alone"
            and before.length <= room
            and not printed.repeats(before.words)
        ):
            shown.append(before)
            room -= before.length
        shown.append(candidate)
    return shown


def _holding(story: Story, articles: Sequence[Article]) -> Story:
    """The story with these articles alone: an origin or a link names none that is gone."""
    ids = {article.id for article in articles}
    origins = (tuple(i for i in origin if i in ids) for origin in story.origins)
    return replace(story, articles=tuple(articles), origins=tuple(origin for origin in origins if origin))
