"""Check: two numbers or dates that changed places: each stands among the words that are the other's."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import Literal

from digest.checking.counting import agrees
from digest.checking.figures_told import ToldFigure, told_figures
from digest.checking.ground import Ground
from digest.checking.moments_told import ToldMoment, told_moments
from digest.checking.nearby import days_of, nearby
from digest.checking.timing import supports
from digest.models import Lack

__all__ = ["lacks"]


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The first of two such, where the sources have words of each by the other alone, and none by its own."""
    asked = [one for one in told_figures(sentence, ground.lang) if not one.figure.is_article]
    told = [each for text in (*ground.texts, *nearby(ground)) for each in told_figures(text, ground.lang)]
    around = [_around(each for each in told if agrees(one.figure, each.figure)) for one in asked]
    if (at := _first([one.around for one in asked], around)) is not None:
        yield _lack("number", sentence, asked[at].figure.start, asked[at].figure.end)
    days = [date.fromisoformat(day) if day else None for day in days_of(ground)]
    own = next((day for day in days if day), None)
    moments = [one for one in told_moments(sentence, own, ground.lang) if one.moment.is_sure]
    units = zip(ground.texts, days, strict=True)
    known = [each for text, day in units for each in told_moments(text, day, ground.lang)]
    near = [_around(each for each in known if supports(each.moment, one.moment, each.own)) for one in moments]
    if (at := _first([one.around for one in moments], near)) is not None:
        yield _lack("date", sentence, moments[at].moment.start, moments[at].moment.end)


def _around(told: Iterable[ToldFigure | ToldMoment]) -> frozenset[str]:
    return frozenset[str]().union(*(each.around for each in told))


def _first(asked: Sequence[frozenset[str]], told: Sequence[frozenset[str]]) -> int | None:
    """The number of the first of two that were exchanged, by the words around them on both sides."""
    for one, other in combinations(range(len(asked)), 2):
        mine, its = asked[one] - asked[other], asked[other] - asked[one]
        here, there = told[one] - told[other], told[other] - told[one]
        kept = (mine & here) | (its & there)
        if not kept and mine & there and its & here:
            return one
    return None


def _lack(kind: Literal["number", "date"], text: str, start: int, end: int) -> Lack:
    return Lack(kind, text[start:end], start, end, "")
