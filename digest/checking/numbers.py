"""Check: every number of a sentence has a like one in the story, which counts the same."""

import re
from collections.abc import Iterator, Sequence

from digest.annotating.counted import Figure
from digest.annotating.plain import plain
from digest.checking.counting import agrees, clashes, is_true_of, shared
from digest.checking.ellipses import is_told_again
from digest.checking.figure_rivals import is_hung, is_said, rival_of
from digest.checking.figures_told import ToldFigure, everywhere, told_figures
from digest.checking.foremost import foremost, stems_of
from digest.checking.formers import is_of_other_time
from digest.checking.ground import Ground
from digest.checking.linked import linked_alike
from digest.checking.listed import counts_list
from digest.checking.nearby import nearby
from digest.checking.rivalry import alike, common
from digest.checking.told_else import is_told_else
from digest.models import Lack

__all__ = ["lacks"]

_DEFINITE = re.compile(
    r"(?<!\w)(?:[lcdms]es|leurs|nos|vos|tous|toutes|the|these|those|its|their|his|her|all)(?: \w{1,12})? $"
)
_BACK = 24  # characters
_TWO = frozenset(["2"])
_FIRSTS = (frozenset(["1"]), _TWO)
_LIKE = 2  # words around a number that say that it is the same one


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The numbers that neither the aligned units have nor those beside them, or that count something else.

    Dates and years are not asked here, nor "un", nor the two of "les deux hommes": the two may be named.
    "Premier" is asked only where the sources have another ordinal.
    """
    asked = told_figures(sentence, ground.lang)
    if not asked:
        return
    texts = [told_figures(text, ground.lang) for text in ground.texts]
    stems = [stems_of(text, ground.lang) for text in ground.texts]
    linked = linked_alike(sentence, ground)
    for one in asked:
        if one not in linked and not _is_passing(one.figure, sentence, ground.lang):
            first = foremost(one.clause, stems)
            told = [each for text, is_first in zip(texts, first, strict=True) if is_first for each in text]
            rest = [
                each for text, is_first in zip(texts, first, strict=True) if not is_first for each in text
            ]
            missing = _missing(one, asked, told, rest, ground)
            if missing is not None:
                yield missing


def _missing(
    one: ToldFigure,
    asked: Sequence[ToldFigure],
    told: Sequence[ToldFigure],
    rest: Sequence[ToldFigure],
    ground: Ground,
) -> Lack | None:
    found = [each for each in told if agrees(one.figure, each.figure)]
    others = [each for each in told if clashes(one.figure, each.figure)]
    if one.figure.is_ordinal:
        others = [each for each in others if each.figure.is_ordinal]
    if one.figure.is_ordinal and one.figure.readings in _FIRSTS:
        found = found or ([one] if not others else [])
    if found:
        others = [
            each
            for each in others
            if not (_is_first_of(one, found, each, ground) or is_of_other_time(one, found, each, ground.lang))
        ]
        other = rival_of(one, found, others, asked, told, ground)
        return _lack(one, other) if other else None
    if one.figure.is_label and not others:
        return None
    if any(is_true_of(one.figure, each.figure) for each in told) or is_told_else(one, others, ground):
        return None
    said = [each for each in others if not is_said(each, asked)]
    other = max(said, key=lambda each: common(one, each), default=None)
    return None if _is_told(one, rest, other, ground) else _lack(one, other)


def _is_first_of(asked: ToldFigure, found: Sequence[ToldFigure], other: ToldFigure, ground: Ground) -> bool:
    """Whether one that supports it is told after the other, of the same: "de 5 % en 2023, de 2 % en 2024"."""
    its = (other.figure.start, other.figure.end)
    return any(
        is_told_again(asked.text, other.text, (each.figure.start, each.figure.end), its, ground.lang)
        for each in found
        if each.text == other.text and each.figure.unit == other.figure.unit
    )


def _is_told(asked: ToldFigure, rest: Sequence[ToldFigure], other: ToldFigure | None, ground: Ground) -> bool:
    """Whether other units say it: only aligned ones where a rival is said of the same verb."""
    least = alike(asked, other) if other else 0
    if other and any(_is_counted(asked, each, other) for each in rest):
        return True
    if other and is_hung(asked, other, ground):
        return _is_elsewhere(asked, [each for each in rest if is_hung(asked, each, ground)], least)
    near = [each for text in nearby(ground) for each in told_figures(text, ground.lang)]
    return (
        _is_elsewhere(asked, rest, least)
        or _is_elsewhere(asked, near, least + bool(other))
        or _is_elsewhere(asked, everywhere(ground.story), least + bool(other), far=True)
    )


def _is_counted(asked: ToldFigure, each: ToldFigure, other: ToldFigure) -> bool:
    """Whether a lesser unit says it of the very thing, where the rival counts another: "39e album studio"."""
    if not agrees(asked.figure, each.figure) or asked.figure.nouns != each.figure.nouns:
        return False
    return asked.figure.nouns != other.figure.nouns and len(asked.figure.nouns) > 1


def _is_passing(figure: Figure, sentence: str, lang: str) -> bool:
    if figure.is_article or counts_list(figure, sentence, lang):
        return True
    before = plain(sentence[max(0, figure.start - _BACK) : figure.start])
    return (
        figure.readings == _TWO
        and not (figure.unit or figure.is_ordinal)
        and _DEFINITE.search(before) is not None
    )


def _is_elsewhere(asked: ToldFigure, told: Sequence[ToldFigure], least: int, *, far: bool = False) -> bool:
    """Whether figures outside the foremost units support it, with so many of its words around them."""
    return any(
        alike(asked, each) >= least
        and (not far or shared(asked.figure, each.figure) > 0 or alike(asked, each) >= _LIKE)
        for each in told
        if agrees(asked.figure, each.figure)
    )


def _lack(asked: ToldFigure, other: ToldFigure | None) -> Lack:
    figure = asked.figure
    said = other.text[other.figure.start : other.figure.end] if other else ""
    return Lack("number", asked.text[figure.start : figure.end], figure.start, figure.end, said)
