"""Check: every number of a sentence has a like one in the story, which counts the same."""

import re
from collections.abc import Iterator, Sequence

from digest.annotating.counted import Figure
from digest.annotating.plain import plain
from digest.checking.counting import agrees, clashes, is_true_of, shared
from digest.checking.figures_told import ToldFigure, everywhere, told_figures
from digest.checking.foremost import foremost, stems_of
from digest.checking.ground import Ground
from digest.checking.nearby import nearby
from digest.checking.rivalry import alike, common, rival
from digest.models import Lack

__all__ = ["lacks"]

_DEFINITE = re.compile(
    r"(?<!\w)(?:[lcdms]es|leurs|nos|vos|tous|toutes|the|these|those|its|their|his|her|all)(?: \w{1,12})? $"
)
_BACK = 24  # characters
_FIRST, _TWO = frozenset(["1"]), frozenset(["2"])
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
    for one in asked:
        if not _is_passing(one.figure, sentence):
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
    if one.figure.is_ordinal and one.figure.readings == _FIRST:
        others = [each for each in others if each.figure.is_ordinal]
        found = found or ([one] if not others else [])
    if found:
        other = _rival(one, found, others, [each for each in asked if each is not one])
        return _lack(one, other) if other else None
    if any(is_true_of(one.figure, each.figure) for each in told):
        return None
    said = [each for each in others if not any(agrees(two.figure, each.figure) for two in asked)]
    other = max(said, key=lambda each: common(one, each), default=None)
    near = [each for text in nearby(ground) for each in told_figures(text, ground.lang)]
    least = alike(one, other) if other else 0
    is_near = (
        _is_elsewhere(one, rest, least)
        or _is_elsewhere(one, near, least + bool(other))
        or _is_elsewhere(one, everywhere(ground.story), least + bool(other), far=True)
    )
    return None if is_near else _lack(one, other)


def _is_passing(figure: Figure, sentence: str) -> bool:
    if figure.is_article:
        return True
    before = plain(sentence[max(0, figure.start - _BACK) : figure.start])
    return (
        figure.readings == _TWO
        and not (figure.unit or figure.is_ordinal)
        and _DEFINITE.search(before) is not None
    )


def _rival(
    asked: ToldFigure, found: Sequence[ToldFigure], others: Sequence[ToldFigure], beside: Sequence[ToldFigure]
) -> ToldFigure | None:
    """What the sources say of the thing, where the value asked is one of something else there."""
    if asked.figure.nouns and all(each.figure.nouns for each in found):
        best = max(shared(asked.figure, each.figure) for each in found)
        nearer = [each for each in others if shared(asked.figure, each.figure) > best]
        if nearer:
            return nearer[0]
        if best:  # the same is counted; two of the same may still be exchanged
            others = [each for each in others if any(agrees(one.figure, each.figure) for one in beside)]
    return rival(asked, found, others, beside, lambda one, other: agrees(one.figure, other.figure))


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
