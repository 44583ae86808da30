"""event_links: the articles that certainly tell one mishap, in words of their own."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from digest.annotating.mishaps import Mishap, opening_names
from digest.annotating.same_mishaps import are_of_one_kind, are_one, towns
from digest.models import Article, Link, Story

__all__ = ["event_links"]

_LONGEST = 5  # words of a town's name: "villeneuve _ _ riviere"

Alike = Callable[[Article, Article], float]


def event_links(stories: Sequence[Story], told: Mapping[str, Mishap], alike: Alike) -> list[Link]:
    """The pairs of articles of two stories that certainly tell of one mishap, the most alike first.

    `told` are the mishaps by article (id), `alike` says how alike two articles are.
    """
    home = {article.id: at for at, story in enumerate(stories) for article in story.articles}
    articles = {article.id: article for story in stories for article in story.articles}
    pairs = [
        (one, other)
        for one, other in sorted(_near({id_: told[id_] for id_ in articles if id_ in told}))
        if home[one] != home[other] and are_of_one_kind(told[one], told[other])
    ]
    if not pairs:
        return []
    shared = {town for one, other in pairs for town in towns(told[one], told[other])}
    rest = [opening_names(article) for id_, article in articles.items() if id_ not in told]
    lone = frozenset(town for town in shared if not any(f" {town} " in opening for opening in rest))
    found = []
    for one, other in pairs:
        likeness = alike(articles[one], articles[other])
        if are_one(told[one], told[other], likeness, lone):
            found.append(Link(one, other, "event", round(likeness, 3)))
    return sorted(found, key=lambda link: (-link.score, link.one, link.other))


def _near(told: Mapping[str, Mishap]) -> set[tuple[str, str]]:
    """The pairs (ids) of which one names a town or an area of the other."""
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for id_, each in told.items():
        for town in each.towns | each.areas:
            holders[town].append(id_)
    return {
        (min(id_, other), max(id_, other))
        for id_, each in told.items()
        for name in _runs(each.opening)
        for other in holders.get(name, ())
        if other != id_
    }


def _runs(opening: str) -> Iterator[str]:
    """The short runs of the words of an opening."""
    said = opening.split()
    for start in range(len(said)):
        yield from (" ".join(said[start : start + length]) for length in range(1, _LONGEST + 1))
