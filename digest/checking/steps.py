"""Check: by how much something changed is not what it came to: "baissé de 2,5 %", "baissé à 2,5 %"."""

import re
from collections.abc import Iterator
from functools import cache

from digest.annotating.figure_words import figure_words
from digest.annotating.lexicon import any_of
from digest.annotating.plain import plain
from digest.checking.counting import agrees
from digest.checking.figures_told import ToldFigure, told_figures
from digest.checking.ground import Ground
from digest.checking.linked import links
from digest.checking.senses import senses
from digest.models import Lack

__all__ = ["lacks"]

_BACK = 60  # characters before a number in which the change stands
_RATES = frozenset(["croissance", "growth"])  # of which a number is both
_WORD = re.compile(r"[^\W\d_]{3,}")


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The numbers behind a change that all aligned texts which have them put the other way behind it."""
    if any(link.kind == "change" for link in links(sentence, ground.lang)):
        return
    for one in told_figures(sentence, ground.lang):
        kind = _kind(one, ground.lang) if one.figure.unit else ""
        if not kind:
            continue
        told = [each for text in ground.texts for each in told_figures(text, ground.lang)]
        like = [each for each in told if agrees(one.figure, each.figure)]
        if like and all(_kind(each, ground.lang) not in {kind, ""} for each in like):
            start, end, other = one.figure.start, one.figure.end, like[0]
            said = other.text[max(0, other.figure.start - 3) : other.figure.end].split(maxsplit=1)[-1]
            yield Lack("number", sentence[start:end], start, end, said)


def _kind(one: ToldFigure, lang: str) -> str:
    """Whether it is a "step" or a "level" of what a word before it says to rise or fall; else ""."""
    read = plain(one.text[max(0, one.figure.start - _BACK) : one.figure.start])
    found = _before(lang).search(read)
    if not found or not any(_changes(word[0], lang) for word in _WORD.finditer(read)):
        return ""
    return found.lastgroup or ""


def _changes(word: str, lang: str) -> bool:
    """Whether it stands on a side of the line of rise and fall."""
    if word in _RATES:
        return False
    line = senses(lang).sides("hausse" if lang == "fr" else "rise")
    return any(side >> 1 == other >> 1 for side in senses(lang).sides(word) for other in line)


@cache
def _before(lang: str) -> re.Pattern[str]:
    words = figure_words(lang)
    bound = any_of((*words.over, *words.under, *words.about))
    return re.compile(
        rf"(?<!\w)(?:(?P<step>{any_of(words.since)})|(?P<level>{any_of(words.up_to)})) ?(?:{bound} ?)?$"
    )
