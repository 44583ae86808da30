"""Copies share their date: an undated article takes the day of its dated twin."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from digest.dating.conclude import BORROWED
from digest.dating.retold import yesterday_told
from digest.models import Article, Days, Evidence, Link

__all__ = ["Twin", "borrowed", "twin_evidence", "twins_of"]

# At 0.9 the shorter text stands nearly whole in the other. Below it two versions of one report can be
# linked that appeared some days apart.
_FIRM = 0.9


@dataclass(frozen=True, slots=True)
class Twin:
    """A copy of an article, by id; `firm` where links of one text, not of versions, lead to it."""

    id: str
    firm: bool


def twins_of(articles: Sequence[Article], links: Sequence[Link]) -> dict[str, tuple[Twin, ...]]:
    """For each article that has copies, all of them, near ones and those reached by a chain.

    Direct links first, then in the articles' order. A chain is as firm as its weakest link.
    """
    order = {article.id: number for number, article in enumerate(articles)}
    known = [one for one in links if one.reason != "story" and one.one in order and one.other in order]
    copies, firm = _neighbours(known), _neighbours(one for one in known if one.score >= _FIRM)
    found = {}
    for name in copies:
        sure = frozenset(_reached(name, firm, order))
        found[name] = tuple(Twin(other, other in sure) for other in _reached(name, copies, order))
    return found


def _neighbours(links: Iterable[Link]) -> dict[str, set[str]]:
    beside: dict[str, set[str]] = {}
    for link in links:
        beside.setdefault(link.one, set()).add(link.other)
        beside.setdefault(link.other, set()).add(link.one)
    return beside


def _reached(name: str, beside: Mapping[str, set[str]], order: Mapping[str, int]) -> tuple[str, ...]:
    reached, wave = [name], [name]
    while wave:
        following = {other for one in wave for other in beside.get(one, ())} - set(reached)
        wave = sorted(following, key=order.__getitem__)
        reached += wave
    return tuple(reached[1:])


def twin_evidence(article: Article, twins: Sequence[Twin], articles: Mapping[str, Article]) -> list[Evidence]:
    """The days of the dated twins that the article's own days admit; several days if the twins disagree.

    A twin that is not firm counts only where the article's own words narrow its days to a weekday or to
    some dates: a month admits every version. One that names the weekday of what the article told "hier" gives
    the day after it. `articles` are all by id.
    """
    morrow = _morrow(article, [articles[twin.id] for twin in twins])
    if morrow:
        return morrow
    narrowed = article.dating.days.weekdays is not None or article.dating.days.listed is not None
    dated = [articles[twin.id] for twin in twins if twin.firm or narrowed]
    own: dict[date, Article] = {}
    for twin in dated:
        day = twin.dating.day
        if day and day in article.dating.days and not borrowed(twin):
            own.setdefault(day, twin)
    days = Days.only_on(*own)
    return [Evidence("same_story", _words(twin), days, origin=twin.id) for twin in own.values()]


def _morrow(article: Article, twins: Sequence[Article]) -> list[Evidence]:
    """The day after the weekday of a twin: the article's own word, and the twin that explains it."""
    dated = (twin for twin in twins if twin.dating.day and not borrowed(twin))
    told = (pair for twin in dated for pair in yesterday_told(article, twin))
    return list(dict.fromkeys(one for pair in told for one in pair))


def borrowed(twin: Article) -> bool:
    """Whether the twin has its day from another article that tells or quotes the same."""
    return any(one.kind in BORROWED for one in twin.dating.evidence)


def _words(twin: Article) -> str:
    """The words that date the twin, as they stand in it."""
    own = [one.text for one in twin.dating.evidence if one.start >= 0 and one.kind != "overruled"]
    return own[0] if own else twin.dating.evidence[0].text
