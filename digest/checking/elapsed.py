"""Elapsed: spans of time that the sources tell as dates: "treize ans plus tôt" is 2007 in 2020."""

import re
from functools import cache

from digest.annotating.counted import Figure
from digest.annotating.figure_words import figure_words
from digest.annotating.lexicon import any_of
from digest.annotating.moments import moments
from digest.annotating.plain import plain
from digest.checking.ground import Ground
from digest.checking.nearby import days_of

__all__ = ["is_elapsed"]

_BACK = 24  # characters before a span in which "il y a" stands


def is_elapsed(figure: Figure, sentence: str, ground: Ground) -> bool:
    """Whether so many years lie between two years of the aligned texts, their own day's among them."""
    before, after = _patterns(ground.lang)
    read = plain(sentence)
    if figure.unit != "year" or not (
        before.search(read, max(0, figure.start - _BACK), figure.start) or after.match(read, figure.end)
    ):
        return False
    years = {int(day[:4]) for day in days_of(ground) if day}
    for text in ground.texts:
        for one in moments(text, ground.lang):
            years |= {int(one.value)} if one.kind == "year" else {year for year, _, _ in one.days if year}
    return any(str(abs(one - other)) in figure.readings for one in years for other in years if one != other)


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = figure_words(lang)
    bound = any_of((*words.over, *words.under, *words.least, *words.about))
    return (
        re.compile(rf"(?<!\w){any_of(words.ago_before)}(?: {bound})? ?$"),
        re.compile(rf" {any_of(words.ago_after)}(?!\w)"),
    )
