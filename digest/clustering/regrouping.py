"""regroup: stories as an editor puts their articles together."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from digest.clustering.kin import with_terms
from digest.clustering.leading import in_order
from digest.clustering.origins import find_origins, group_copies
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
    """The story of these articles, which stood in these stories."""
    articles = in_order(articles)
    ids = {article.id for article in articles}
    period = max((home.period for home in homes if home.period), default=None)
    links = {link for home in homes for link in home.why if {link.one, link.other} <= ids}
    why = sorted(
        (*links, *_bonds(articles, list(links))), key=lambda link: (link.one, link.other, link.reason)
    )
    return Story(
        id=f"{period.id if period else 'undated'}-{articles[0].id}",
        articles=tuple(articles),
        period=period,
        origins=find_origins(articles, copies),
        why=tuple(why),
    )


def _bonds(articles: Sequence[Article], links: Sequence[Link]) -> Iterator[Link]:
    """What holds together the parts that nothing but the editor's word does."""
    firsts = [part[0].id for part in group_copies(articles, links)]
    for one, other in pairwise(sorted(firsts)):
        yield Link(one, other, "editor", 1.0)
