"""Stated: the exact and the rough numbers, the months and the weekdays that the words of a sentence name."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product

from digest.annotating.figure_words import figure_words, patterns_of
from digest.annotating.lexicon import lexicon
from digest.annotating.numbers import Number, numbers
from digest.annotating.plain import plain
from digest.text.stems import content_stemmer

__all__ = ["Stated", "StatedNumber", "stated"]

_ONE = frozenset({"0", "1"})  # "un" and "one" are articles
_YEAR = range(1900, 2100)
_ROUGHLY = 0.9  # of the greater one; "près de 4.000" is told of 3.700 no more
_LASTING = "\0"  # behind what a number of time counts since or until: no age
_KEPT = 4096  # sentences; the units of the story at hand

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatedNumber:
    """The values that a number can have, the stem of what it counts, whether it is a rough one.

    A year counts years.
    """

    readings: frozenset[str]
    counted: str
    rough: bool = False

    def is_near(self, other: "StatedNumber") -> bool:
        """Whether one of two can be the other, as it is a rough one: "près de 4.000" is 3.950."""
        if not (self.rough or other.rough):
            return False
        pairs = product(self.values(), other.values())
        return any(min(a, b) >= _ROUGHLY * max(a, b) for a, b in pairs)

    def values(self) -> list[float]:
        """What it can be; a share as its per cent."""
        return [float(value.rstrip("%")) for value in self.readings]


@dataclass(frozen=True, slots=True)
class Stated:
    """The numbers, months and weekdays of a sentence."""

    numbers: tuple[StatedNumber, ...]
    months: frozenset[str]
    weekdays: frozenset[str]

    def has(self, number: StatedNumber) -> bool:
        """Whether one of its numbers can be another one."""
        return any(number.readings & one.readings for one in self.numbers)


@lru_cache(_KEPT)
def stated(words: Words, lang: str) -> Stated:
    """What a sentence states, by its words."""
    known = lexicon(lang)
    text = plain(" ".join(words))
    found = [one for one in numbers(text, lang) if not one.readings <= _ONE]
    exact = [_stated_number(one, text, lang) for one in found if not _is_bound(one, text, lang)]
    spoken = text.split()
    habits = figure_words(lang).every  # "chaque samedi" is no day
    days = frozenset(word for before, word in pairwise(["", *spoken]) if before not in habits)
    return Stated(tuple(exact), frozenset(spoken) & known.months.keys(), days & known.weekdays.keys())


def _is_bound(one: Number, text: str, lang: str) -> bool:
    """Whether it is a limit ("plus de 37.000"), or counts others ("treize autres")."""
    bound = patterns_of(lang).bound.search(text, 0, one.start)
    after = text[one.end :].split()[:1]
    return bool(bound and not bound["about"]) or not set(figure_words(lang).another).isdisjoint(after)


def _stated_number(one: Number, text: str, lang: str) -> StatedNumber:
    """With the stem of the first word after it that says something."""
    if any(value.isdigit() and int(value) in _YEAR for value in one.readings):
        return StatedNumber(one.readings, "\0")
    stem = content_stemmer(lang)
    counted = next((found for word in text[one.end :].split() if (found := stem(word))), "")
    lasting = text[: one.start].rstrip().endswith(figure_words(lang).ago_before)
    rough = bool(patterns_of(lang).bound.search(text, 0, one.start))
    return StatedNumber(one.readings, counted + _LASTING if lasting else counted, rough)
