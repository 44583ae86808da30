"""united: stories of which articles certainly tell one mishap, in words of their own, as one story."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from digest.annotating.mishaps import Mishap, opening_names
from digest.annotating.same_mishaps import are_of_one_kind, are_one, are_two, towns
from digest.clustering.joining import join
from digest.models import Article, Link, Story

__all__ = ["united"]

_LONGEST = 5  # words of a town's name: "villeneuve _ _ riviere"

Alike = Callable[[Article, Article], float]
_Pair = tuple[Article, Article]


def united(
    stories: Sequence[Story], told: Mapping[str, Mishap], copies: Sequence[Link], alike: Alike
) -> list[Story]:
    """The stories of one period, those together that certainly tell of one mishap.

    Nothing is put together of which two articles tell of two. `told` are the mishaps by article (id), `alike`
    says how alike two articles are.
    """
    home = {article.id: at for at, story in enumerate(stories) for article in story.articles}
    groups: dict[int, list[int]] = {at: [at] for at in range(len(stories))}
    kept = []
    for link in _links(stories, told, home, alike):
        first, second = sorted((home[link.one], home[link.other]))
        some, others = (_told([stories[at] for at in groups[each]], told) for each in (first, second))
        if first != second and not any(are_two(one, other) for one in some for other in others):
            kept.append(link)
            for at in groups[second]:
                home.update((article.id, first) for article in stories[at].articles)
            groups[first] += groups.pop(second)
    return [_joined([stories[at] for at in sorted(own)], copies, kept) for own in groups.values()]


def _told(stories: Sequence[Story], told: Mapping[str, Mishap]) -> list[Mishap]:
    return [told[article.id] for story in stories for article in story.articles if article.id in told]


def _links(
    stories: Sequence[Story], told: Mapping[str, Mishap], home: Mapping[str, int], alike: Alike
) -> list[Link]:
    """The pairs of articles of two stories that certainly tell of one mishap, the most alike first."""
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


def _joined(stories: Sequence[Story], copies: Sequence[Link], links: Sequence[Link]) -> Story:
    if len(stories) == 1:
        return stories[0]
    return join([article for story in stories for article in story.articles], stories, copies, links=links)
