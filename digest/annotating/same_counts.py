"""same_counts: whether two sentences in other words count the same things, and say the same of them."""

from functools import cache

from digest.annotating.contrasts import skeleton
from digest.annotating.figure_words import figure_words
from digest.annotating.lexicon import lexicon
from digest.annotating.stated import StatedNumber, stated
from digest.text.stems import content_stemmer

__all__ = ["same_counts"]

_ABOUT = 0.4  # share of the shorter one's other stems; of the pairs found with less half tell two things
_COMMON = 4  # of these stems; fewer are a topic
_PASSING = {"year", "month", "week", "day", "hour", "minute", "second", "times"}  # they count nothing

Words = tuple[str, ...]


def same_counts(one: Words, other: Words, lang: str) -> bool:
    """Whether every count of the sentence with fewer is one of the other's, of the same things.

    "Six personnes ont été mises en examen" and "six personnes ont été inculpées": dates, years and spans of
    time count nothing.
    """
    few, many = sorted((_counts(one, lang), _counts(other, lang)), key=len)
    if not few or not all(any(_is_same(count, each) for each in many) for count in few):
        return False
    said, told = skeleton(one, lang), skeleton(other, lang)
    common = len(said & told)
    return common >= max(_COMMON, _ABOUT * min(len(said), len(told)))


def _counts(words: Words, lang: str) -> list[StatedNumber]:
    return [one for one in stated(words, lang).numbers if one.counted not in _uncounted(lang)]


def _is_same(one: StatedNumber, other: StatedNumber) -> bool:
    return one.counted == other.counted and bool(one.readings & other.readings)


@cache
def _uncounted(lang: str) -> frozenset[str]:
    """The stems after numbers that count nothing: of months, of spans of time, of years."""
    stem = content_stemmer(lang)
    spans = (word for word, unit in figure_words(lang).units.items() if unit in _PASSING)
    return frozenset(["", "\0", *map(stem, lexicon(lang).months), *map(stem, spans)])
