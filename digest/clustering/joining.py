"""join: one story of the articles of several, as a correction or an editor puts them together."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from digest.clustering.leading import in_order
from digest.clustering.origins import find_origins, group_copies
from digest.models import Article, Link, Story

__all__ = ["join"]


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
