"""Told else: figures that the sources tell in other words: "le mois", "un autre", "au surlendemain"."""

import re
from collections.abc import Sequence

from digest.annotating.figure_words import figure_words
from digest.annotating.lexicon import any_of
from digest.annotating.plain import plain
from digest.checking.elapsed import is_elapsed
from digest.checking.figures_told import ToldFigure
from digest.checking.ground import Ground
from digest.checking.spans import SPANS

__all__ = ["is_told_else"]

_ONE, _TWO = frozenset(["1"]), frozenset(["2"])


def is_told_else(asked: ToldFigure, others: Sequence[ToldFigure], ground: Ground) -> bool:
    """Whether the aligned texts, which have no such figure, say it without. `others` are its rivals there."""
    figure, lang = asked.figure, ground.lang
    if is_elapsed(figure, asked.text, ground):
        return True
    words = figure_words(lang).spans.get(f"{min(figure.readings)} {figure.unit}", ())
    if others:
        return _has(ground, words)
    if figure.is_ordinal and figure.readings == _TWO:
        words = (*words, *figure_words(lang).another)
    elif figure.unit in SPANS and figure.readings == _ONE:  # "le mois qu'elle a passé en prison"
        words = (*words, plain(asked.text[figure.start : figure.end]).split()[-1])
    return _has(ground, words)


def _has(ground: Ground, words: Sequence[str]) -> bool:
    said = re.compile(rf"(?<!\w){any_of(words)}(?!\w)")
    return any(said.search(plain(text)) for text in ground.texts)
