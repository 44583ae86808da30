"""Check: figures that belong together: a part and its whole, a value and what it was before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from digest.annotating.figure_words import figure_words
from digest.annotating.lexicon import any_of
from digest.annotating.plain import plain
from digest.checking.counting import agrees
from digest.checking.figures_told import ToldFigure, told_figures
from digest.checking.ground import Ground
from digest.models import Lack

__all__ = ["Link", "lacks", "linked_alike", "links"]

_APART = 48  # characters between two figures that are linked


@dataclass(frozen=True, slots=True)
class Link:
    """Two figures of a text: the part `first` of a whole, or the value before and then the one after."""

    kind: Literal["part", "change"]
    first: ToldFigure
    second: ToldFigure


@dataclass(frozen=True, slots=True)
class _Patterns:
    part: re.Pattern[str]
    opening: re.Pattern[str]
    to: re.Pattern[str]
    instead: re.Pattern[str]


def links(text: str, lang: str) -> Iterator[Link]:
    """The links of a text, in order."""
    read, patterns = plain(text), _patterns(lang)
    for one, other in pairwise(each for each in told_figures(text, lang) if not each.figure.is_article):
        between = read[one.figure.end : other.figure.start]
        if len(between) > _APART or len({one.figure.unit, other.figure.unit} - {""}) > 1:
            continue
        if patterns.part.fullmatch(between):
            yield Link("part", one, other)
        elif patterns.to.fullmatch(between) and patterns.opening.search(read, 0, one.figure.start):
            yield Link("change", one, other)
        elif patterns.instead.fullmatch(between):
            yield Link("change", other, one)


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The figures that the sources link to another one than the sentence does."""
    told = _told(ground)
    for link in links(sentence, ground.lang):
        odd = _odd(link, [each for each in told if each.kind == link.kind])
        if odd:
            figure, said = odd[0].figure, odd[1].figure
            yield Lack(
                "number",
                sentence[figure.start : figure.end],
                figure.start,
                figure.end,
                odd[1].text[said.start : said.end],
            )


def linked_alike(sentence: str, ground: Ground) -> tuple[ToldFigure, ...]:
    """The figures of a sentence that the sources link as it does."""
    told = _told(ground)
    alike = (link for link in links(sentence, ground.lang) if any(_is_same(link, each) for each in told))
    return tuple(one for link in alike for one in (link.first, link.second))


def _told(ground: Ground) -> list[Link]:
    return [link for text in ground.texts for link in links(text, ground.lang)]


def _odd(asked: Link, told: Sequence[Link]) -> tuple[ToldFigure, ToldFigure] | None:
    """The figure that has another partner there, and that one; None where a link of theirs is the same."""
    if any(_is_same(asked, each) for each in told):
        return None
    for each in told:
        if agrees(asked.first.figure, each.first.figure):
            return asked.second, each.second
        if agrees(asked.second.figure, each.second.figure):
            return asked.first, each.first
        if asked.kind == "change" and _is_turned(asked, each):
            return asked.second, each.second
    return None


def _is_same(asked: Link, told: Link) -> bool:
    same = agrees(asked.first.figure, told.first.figure) and agrees(asked.second.figure, told.second.figure)
    return same and asked.kind == told.kind


def _is_turned(asked: Link, told: Link) -> bool:
    """Whether what was before is told as what is, and the other way round."""
    return agrees(asked.first.figure, told.second.figure) and agrees(asked.second.figure, told.first.figure)


@cache
def _patterns(lang: str) -> _Patterns:
    words = figure_words(lang)
    bound = rf"(?: ?{any_of((*words.over, *words.under, *words.least, *words.most, *words.about))})? ?"
    noun = r"(?: (?:d'|de )?[^\W\d_]{1,30}){0,3}"
    aside = r"(?:[^.;:\d]|(?<!\d)\d{4}(?!\d)){0,40}?"
    return _Patterns(
        part=re.compile(rf"{noun},? {any_of(words.of)}(?: {any_of(words.whole_of)})?{bound}"),
        opening=re.compile(rf"(?<!\w){any_of(words.since)}{bound}$"),
        to=re.compile(rf"{noun} {any_of(words.up_to)}{bound}"),
        instead=re.compile(rf"{aside}[ (]{any_of(words.instead)}{bound}"),
    )
