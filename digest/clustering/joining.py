"""Joining: stories put together, by what links their articles, as a correction or as an editor says."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from digest.clustering.leading import in_order
from digest.clustering.origins import find_origins, group_copies
from digest.models import Article, Link, Story

__all__ = ["grouped", "join", "together"]

Apart = Callable[[Iterable[Story], Iterable[Story]], bool]


def grouped(
    stories: Sequence[Story], links: Iterable[Link], apart: Apart = lambda _, __: False
) -> tuple[list[list[Story]], list[Link]]:
    """The stories, in their order, those together that a link joins, and the links that did.

    The first links go first; `apart` says whether two groups may not be one.
    """
    home = {article.id: at for at, story in enumerate(stories) for article in story.articles}
    groups = {at: [at] for at in range(len(stories))}
    kept = []
    for link in links:
        first, second = sorted((home[link.one], home[link.other]))
        some, others = ([stories[at] for at in groups[each]] for each in (first, second))
        if first != second and not apart(some, others):
            kept.append(link)
            home.update((article.id, first) for story in others for article in story.articles)
            groups[first] += groups.pop(second)
    return [[stories[at] for at in sorted(own)] for own in groups.values()], kept


def together(
    stories: Sequence[Story], links: Iterable[Link], copies: Sequence[Link], apart: Apart
) -> list[Story]:
    """The same, each group as one story."""
    groups, kept = grouped(stories, links, apart)
    return [
        join([article for story in group for article in story.articles], group, copies, links=kept)
        if len(group) > 1
        else group[0]
        for group in groups
    ]


def join(
    articles: Sequence[Article],
    homes: Sequence[Story],
    copies: Sequence[Link],
    *,
    links: Sequence[Link] = (),
    last: Collection[str] = (),
) -> Story:
    """The story of these articles, which stood in these stories; those of `last` (ids) do not lead it.

    It is of the last period of them. `links` are what joins it beside what joined them; what nothing of
    that holds together, an editor did.
    """
    articles = sorted(in_order(articles), key=lambda article: article.id in last)
    ids = {article.id for article in articles}
    period = max((home.period for home in homes if home.period), default=None)
    every = {link for home in homes for link in home.why} | set(links)
    known = {link for link in every if {link.one, link.other} <= ids}
    why = sorted(
        (*known, *_bonds(articles, list(known))), key=lambda link: (link.one, link.other, link.reason)
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
