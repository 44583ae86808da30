"""Ellipses: values that share what stands before the first: "de 5 % en 2023, mais de 2 % en 2024"."""

import re
from dataclasses import replace
from functools import cache

from digest.annotating.moments import Moment, moments
from digest.checking.counting import agrees
from digest.checking.figures_told import ToldFigure, told_figures
from digest.checking.foremost import stems_of
from digest.checking.governors import governors
from digest.checking.grammar import grammar

__all__ = ["Span", "is_told_again"]

Span = tuple[int, int]

_STOP = re.compile(r"[.;:!?()–—](?!\d)")


def is_told_again(asked: str, told: str, found: Span, other: Span, lang: str) -> bool:
    """Whether a text says at `found` once more what it says of `other`, a value of the kind before it.

    Between the two are but a joint, other values and small words. What a sentence asks must not mix the two:
    where it names a year or a number of one member, it names none that the other member alone has.
    """
    if not other[1] <= found[0] or _STOP.search(told, other[1], found[0]):
        return False
    joints = list(_joint(lang).finditer(told, other[1], found[0]))
    if not joints or _says_more(told, other[1], found[0], lang):
        return False
    starts = [0, *(stop.end() for stop in _STOP.finditer(told, 0, other[0]))]
    stop = _STOP.search(told, found[1])
    last = _joint(lang).search(told, found[1], stop.start() if stop else len(told))
    end = last.start() if last else stop.start() if stop else len(told)
    return not _mixes(asked, told[joints[-1].end() : end], told[starts[-1] : joints[-1].start()], lang)


def _says_more(told: str, start: int, end: int, lang: str) -> bool:
    """Whether words with a meaning stand there beside figures and dates."""
    left = list(told[start:end])
    spans = [(one.start, one.end) for one in moments(told, lang)]
    spans += [(one.figure.start, one.figure.end) for one in told_figures(told, lang)]
    for first, last in spans:
        for at in range(max(first, start), min(last, end)):
            left[at - start] = " "
    small = stems_of(" ".join(governors(lang).lists.get("restricting", ())), lang)
    return not stems_of("".join(left), lang) <= small


def _mixes(asked: str, own: str, its: str, lang: str) -> bool:
    """Whether the asked sentence has a value that the other member has, and the own one has not."""
    figures = [_figures(text, lang) for text in (own, its)]
    days = [[_bare(one) for one in moments(text, lang)] for text in (own, its)]
    mixed = any(_has(one, figures[1]) and not _has(one, figures[0]) for one in _figures(asked, lang))
    return mixed or any(one in days[1] and one not in days[0] for one in map(_bare, moments(asked, lang)))


def _figures(text: str, lang: str) -> list[ToldFigure]:
    return [one for one in told_figures(text, lang) if not one.figure.is_article]


def _has(one: ToldFigure, figures: list[ToldFigure]) -> bool:
    return any(agrees(one.figure, each.figure) for each in figures)


def _bare(moment: Moment) -> Moment:
    return replace(moment, start=0, end=0, is_sure=True)


@cache
def _joint(lang: str) -> re.Pattern[str]:
    words = "|".join(sorted(grammar(lang).words["parting"])) or "(?!)"
    return re.compile(rf",(?!\d)|(?<!\w)(?:{words})(?!\w)")
