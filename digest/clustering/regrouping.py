"""regroup: stories as an editor puts their articles together."""

from collections.abc import Sequence

from digest.clustering.correcting import still
from digest.clustering.joining import join
from digest.clustering.kin import with_terms
from digest.clustering.ranking import rank_stories
from digest.clustering.threads import thread_stories
from digest.models import Article, Link, Past, Story

__all__ = ["rearrange", "regroup"]


def regroup(
    stories: Sequence[Story],
    groups: Sequence[Sequence[str]],
    copies: Sequence[Link],
    past: Sequence[Past] = (),
) -> tuple[Story, ...]:
    """The stories, with these groups of articles (ids) in place of every story that they are of.

    The groups hold all the articles of those stories. A story of several periods is told in the last. The
    periods are ranked and the threads found again, as if the articles had been found together.
    """
    if not groups:
        return tuple(stories)
    return thread_stories([with_terms(one) for one in rearrange(stories, groups, copies)], past)


def rearrange(
    stories: Sequence[Story], groups: Sequence[Sequence[str]], copies: Sequence[Link]
) -> list[Story]:
    """The same, each story by itself: the threads between them are not looked for."""
    home = {article.id: story for story in stories for article in story.articles}
    known = {article.id: article for story in stories for article in story.articles}
    gone = {home[id_].id for group in groups for id_ in group}
    made = [_story([known[id_] for id_ in group], [home[id_] for id_ in group], copies) for group in groups]
    every = [*(story for story in stories if story.id not in gone), *made]
    dated = sorted({story.period for story in every if story.period})
    return [
        story
        for period in (*dated, None)
        for story in rank_stories([one for one in every if one.period == period])
    ]


def _story(articles: Sequence[Article], homes: Sequence[Story], copies: Sequence[Link]) -> Story:
    last = frozenset(id_ for home in homes for id_ in home.corrected)
    return still(join(articles, homes, copies, last=last), homes)
