"""bridged: stories of which two articles certainly tell one event in two languages, as one story."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log

from digest.annotating.plain import plain
from digest.clustering.joining import join
from digest.models import Article, Link, Story

__all__ = ["bridged"]

# Chosen on two weeks of a French portal of which every other article was taken for one in another language:
# of 318 pairs 306 stand in one story by their words, most others tell of one affair.
_NAMES = 5  # words of names in common, whatever they are
_SHARE = 0.6  # of the weight of the names of whichever has fewer
_SURE = 0.8  # the same, where no figure is shared
_SURELY = 8  # names, then
_READ = 12  # units; what stands further down is told of other days
_DAYS = 1  # between the two
_COMMON = 24  # articles; what more of them have is no sign of one event
_CAPITAL = re.compile(r"(?<=[\w,;:’'(-][ \u00a0\u202f’'-])[^\W\d_a-zß-öø-ÿœ][\w]{2,}")
_FIGURE = re.compile(r"\d+(?:[.,:\u00a0\u202f -]\d+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = 31  # what counts no more may be a day, an hour or a rank


@dataclass(frozen=True, slots=True)
class _Known:
    """The names and the figures of an article, and the story (its place) that it stands in."""

    article: Article
    home: int
    names: frozenset[str]
    figures: frozenset[str]


def bridged(stories: Sequence[Story], copies: Sequence[Link]) -> list[Story]:
    """The stories of one period, those together that certainly tell one event in two languages.

    Two articles do that are at most a day apart and share most of their names, and a figure that is no day;
    or nearly all of many names.
    """
    if len({article.lang for story in stories for article in story.articles}) == 1:
        return list(stories)
    links = list(_links([_known(a, at) for at, story in enumerate(stories) for a in story.articles]))
    home = {article.id: at for at, story in enumerate(stories) for article in story.articles}
    groups = {at: [at] for at in range(len(stories))}
    for link in links:
        first, second = sorted((home[link.one], home[link.other]))
        if first != second:
            home.update((a.id, first) for at in groups[second] for a in stories[at].articles)
            groups[first] += groups.pop(second)
    return [_joined([stories[at] for at in sorted(own)], copies, links) for own in groups.values()]


def _known(article: Article, home: int) -> _Known:
    text = "\n".join(unit.text for unit in article.units[:_READ])
    names = frozenset(plain(name) for name in _CAPITAL.findall(text))
    return _Known(article, home, names, frozenset(_figures(text)))


def _figures(text: str) -> Iterator[str]:
    """The figures of a text that are no years, days or ranks, as both languages write them."""
    for said in _FIGURE.findall(text):
        parts = re.split(r"\D", said)
        if _YEAR.fullmatch(said) or (len(parts) == 1 and int(said) <= _DAY):
            continue
        thousands = len(parts) > 1 and all(len(part) == 3 for part in parts[1:])  # noqa: PLR2004
        yield "".join(parts) if thousands else "-".join(parts)


def _links(known: Sequence[_Known]) -> Iterator[Link]:
    """The pairs of articles of two stories that tell one event in two languages, the most alike first."""
    counts = Counter(name for one in known for name in one.names)
    weights = {name: log((1 + len(known)) / n) for name, n in counts.items()}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(known):
        for figure in one.figures | one.names:
            holders[figure].append(at)
    rare = (places for places in holders.values() if len(places) <= _COMMON)
    found = []
    for first, second in {pair for places in rare for pair in combinations(places, 2)}:
        one, other = known[first], known[second]
        share = _share(one, other, weights) if _may_be_one(one, other) else 0.0
        if share:
            names = sorted((one.article.id, other.article.id))
            found.append(Link(names[0], names[1], "language", round(share, 3)))
    yield from sorted(found, key=lambda link: (-link.score, link.one, link.other))


def _may_be_one(one: _Known, other: _Known) -> bool:
    first, second = one.article.dating.day, other.article.dating.day
    if one.home == other.home or one.article.lang == other.article.lang or not (first and second):
        return False
    return abs((first - second).days) <= _DAYS


def _share(one: _Known, other: _Known, weights: Mapping[str, float]) -> float:
    """The share of their names that two articles have in common, where that is enough; else 0."""
    both = one.names & other.names
    least = min(sum(weights[name] for name in each.names) for each in (one, other))
    share = sum(weights[name] for name in both) / least if least else 0.0
    figures = one.figures & other.figures
    enough = share >= _SHARE and len(both) >= _NAMES and figures
    return share if enough or (share >= _SURE and len(both) >= _SURELY) else 0.0


def _joined(stories: Sequence[Story], copies: Sequence[Link], links: Sequence[Link]) -> Story:
    if len(stories) == 1:
        return stories[0]
    return join([article for story in stories for article in story.articles], stories, copies, links=links)
