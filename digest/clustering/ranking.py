"""The weight of a story in its period."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from digest.clustering.leading import completeness
from digest.clustering.similarity import Count, term_counts, weighted
from digest.models import Story

__all__ = ["rank_stories"]

_COVERAGE, _CENTRALITY, _RECENCY, _COMPLETENESS = 0.7, 0.1, 0.1, 0.1  # a second origin outweighs the rest


def rank_stories(stories: Sequence[Story], count: Count | None = None) -> list[Story]:
    """The stories of one period with their scores in [0, 1], the weightiest first, ties by id.

    Coverage counts origins, not pages: ten re-posts of one dispatch are one voice. Then come how much
    a story shares with the rest of the period, how late in it the last report came, and how
    complete the leading article is. Stories of nothing but opinions come last. `count` gives the stems of an
    article, if it knows them already.
    """
    scored = [
        replace(story, score=round(_score(story, central), 3))
        for story, central in zip(stories, _centrality(stories, count), strict=True)
    ]
    return sorted(scored, key=lambda story: story.rank)


def _score(story: Story, centrality: float) -> float:
    ids = {article.id for article in story.articles}  # an erratum and what it corrects are one voice
    told = {one.by for one in story.corrections if one.kind == "correction" and ids & {*one.joins}}
    wrong = story.corrected or told
    voices = sum(not wrong.issuperset(origin) for origin in story.origins)
    return (
        _COVERAGE * (1 - 1 / max(1, voices))
        + _CENTRALITY * centrality
        + _RECENCY * _recency(story)
        + _COMPLETENESS * completeness(story.articles[0])
    )


def _centrality(stories: Sequence[Story], count: Count | None) -> Iterable[float]:
    """How alike each leading article is to the other stories', the most central one 1."""
    if len(stories) < 2:  # noqa: PLR2004 - one story is not central to anything
        return [0.0] * len(stories)
    vectors = weighted(term_counts([story.articles[:1] for story in stories], count))
    all_of_them = np.asarray(vectors.sum(axis=0)).ravel()
    others = vectors @ all_of_them - np.asarray(vectors.multiply(vectors).sum(axis=1)).ravel()
    shared = np.maximum(0.0, others.round(6))  # what is nothing but rounding is nothing
    return [float(value) for value in shared / (shared.max() or 1.0)]


def _recency(story: Story) -> float:
    days = [article.dating.day for article in story.articles if article.dating.day]
    if not story.period or not days or story.period.last == story.period.first:
        return 0.0
    return (max(days) - story.period.first).days / (story.period.last - story.period.first).days
