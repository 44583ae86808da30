"""Why articles stand in one story: the strongest links that reach all of them."""

from collections.abc import Sequence

import numpy as np

from digest.clustering.similarity import Matrix
from digest.models import Article, Link

__all__ = ["explain"]


def explain(
    origins: Sequence[Sequence[Article]], likeness: Matrix, copies: Sequence[Link]
) -> tuple[Link, ...]:
    """One link fewer than there are articles: copies inside an origin, likeness between origins.

    `likeness` has a row for each origin; an origin is named by its first article. Sorted by ids.
    """
    links = [*_copies(origins, copies), *_likenesses(origins, likeness)]
    return tuple(sorted(links, key=lambda link: (link.one, link.other)))


def _copies(origins: Sequence[Sequence[Article]], copies: Sequence[Link]) -> list[Link]:
    """A spanning tree of the copies, the surest links first (Kruskal 1956)."""
    parents = {article.id: article.id for origin in origins for article in origin}

    def root(name: str) -> str:
        while parents[name] != name:
            parents[name] = name = parents[parents[name]]
        return name

    kept = []
    for link in sorted(copies, key=lambda link: (-link.score, link.one, link.other)):
        if link.one in parents and link.other in parents and root(link.one) != root(link.other):
            parents[root(link.one)] = root(link.other)
            kept.append(link)
    return kept


def _likenesses(origins: Sequence[Sequence[Article]], likeness: Matrix) -> list[Link]:
    """A spanning tree of the origins, each joined where it is most alike (Prim 1957)."""
    count = len(origins)
    best = likeness[0].copy()
    nearest = np.zeros(count, dtype=int)
    inside = np.zeros(count, dtype=bool)
    inside[0] = True
    links = []
    for _ in range(count - 1):
        row = int(np.argmax(np.where(inside, -1.0, best)))
        one, other = sorted((origins[row][0].id, origins[nearest[row]][0].id))
        links.append(Link(one, other, "story", round(float(best[row]), 3)))
        inside[row] = True
        nearest = np.where(likeness[row] > best, row, nearest)
        best = np.maximum(best, likeness[row])
    return links
