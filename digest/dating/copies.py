"""Copies share their date: an undated article takes the day of its dated twin."""

from collections.abc import Mapping, Sequence
from datetime import date

from digest.models import Article, Days, Evidence, Link

__all__ = ["twin_evidence", "twins_of"]


def twins_of(articles: Sequence[Article], links: Sequence[Link]) -> dict[str, tuple[str, ...]]:
    """For each article that has copies, the ids of all of them, near ones and those reached by a chain.

    In the articles' order, direct links first.
    """
    order = {article.id: number for number, article in enumerate(articles)}
    direct: dict[str, set[str]] = {}
    for link in links:
        if link.reason != "story" and link.one in order and link.other in order:
            direct.setdefault(link.one, set()).add(link.other)
            direct.setdefault(link.other, set()).add(link.one)
    return {name: _reached(name, direct, order) for name in direct}


def _reached(name: str, direct: Mapping[str, set[str]], order: Mapping[str, int]) -> tuple[str, ...]:
    reached, wave = [name], [name]
    while wave:
        following = {other for one in wave for other in direct[one]} - set(reached)
        wave = sorted(following, key=order.__getitem__)
        reached += wave
    return tuple(reached[1:])


def twin_evidence(article: Article, twins: Sequence[Article]) -> list[Evidence]:
    """The days of the dated twins that the article's own days admit; several days if the twins disagree."""
    own: dict[date, Article] = {}
    for twin in twins:
        day = twin.dating.day
        if (
            day
            and day in article.dating.days
            and all(one.kind != "same_story" for one in twin.dating.evidence)
        ):
            own.setdefault(day, twin)
    days = Days.only_on(*own)
    return [Evidence("same_story", _words(twin), days, origin=twin.id) for twin in own.values()]


def _words(twin: Article) -> str:
    """The words that date the twin, as they stand in it."""
    own = [one.text for one in twin.dating.evidence if one.start >= 0 and one.kind != "overruled"]
    return own[0] if own else twin.dating.evidence[0].text
