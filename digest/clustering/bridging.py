"""language_links: the articles that certainly tell one event in two languages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log

from digest.annotating.plain import plain
from digest.models import Article, Link, Story

__all__ = ["language_links"]

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


def language_links(stories: Sequence[Story]) -> list[Link]:
    """The pairs of articles of two stories that certainly tell one event, the most alike first.

    Two articles do that are at most a day apart and share most of their names, and a figure that is no day;
    or nearly all of many names.
    """
    if len({article.lang for story in stories for article in story.articles}) == 1:
        return []
    known = [_known(article, at) for at, story in enumerate(stories) for article in story.articles]
    counts = Counter(name for one in known for name in one.names)
    weights = {name: log((1 + len(known)) / n) for name, n in counts.items()}
    found = []
    for one, other in _pairs(known):
        if share := _share(one, other, weights):
            first, second = sorted((one.article.id, other.article.id))
            found.append(Link(first, second, "language", round(share, 3)))
    return sorted(found, key=lambda link: (-link.score, link.one, link.other))


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


def _pairs(known: Sequence[_Known]) -> Iterator[tuple[_Known, _Known]]:
    """The pairs that may tell one event and share something that few have."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(known):
        for sign in one.figures | one.names:
            holders[sign].append(at)
    rare = (places for places in holders.values() if len(places) <= _COMMON)
    pairs = {
        (one, other)
        for places in rare
        for one, other in combinations(places, 2)
        if _may_be_one(known[one], known[other])
    }
    yield from ((known[one], known[other]) for one, other in pairs)


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
