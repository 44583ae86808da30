"""Surroundings: the words that stand nearer to one element of a text than to any other of its kind."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache

from digest.annotating.name_keys import people
from digest.annotating.plain import plain
from digest.checking.grammar import grammar
from digest.text.stems import stem, stop_words

__all__ = ["clauses", "form_of", "surroundings"]

_REACH = 120  # characters; what is said of a number seldom stands further off
_MARK = 20  # characters that a mark between two words counts for
_FORM = 6  # letters; "progression" and "progresser" say the same
_KEPT = 65_536  # words; those of a language that news use
_WORD = re.compile(r"[^\W\d_]{3,40}")
_STOP = re.compile(r"[,;:.!?()–—]")


def surroundings(text: str, spans: Sequence[tuple[int, int]], lang: str) -> list[frozenset[str]]:
    """For each span, in order of the text, the stems of the content words nearest to it.

    A comma between two makes them further from each other. Words within a span are nobody's.
    """
    near: list[set[str]] = [set() for _ in spans]
    starts = [start for start, _ in spans]
    marks = [found.start() for found in _apart(lang).finditer(text)] if spans else []
    common = stop_words(lang)
    for found in _WORD.finditer(text) if spans else ():
        word = found[0].lower()
        if word in common:
            continue
        at = bisect_left(starts, found.start())
        beside = range(max(at - 1, 0), min(at + 1, len(spans)))
        distance, nearest = min([(_distance(found.span(), spans[index], marks), index) for index in beside])
        if 0 < distance <= _REACH:
            near[nearest].add(form_of(word, lang))
    return [frozenset(stems) for stems in near]


@cache
def _apart(lang: str) -> re.Pattern[str]:
    """Marks, and the words between two things that are told one after the other."""
    joins = "|".join(sorted(grammar(lang).words["parting"])) or "(?!)"
    return re.compile(rf"{_STOP.pattern}|(?<!\w)(?:{joins})(?!\w)", re.IGNORECASE)


@lru_cache(_KEPT)
def form_of(word: str, lang: str) -> str:
    """How words that say the same begin alike; a people's as its country's."""
    return people(plain(word)) or stem(plain(word), lang)[:_FORM]


def clauses(text: str, spans: Sequence[tuple[int, int]], lang: str) -> list[frozenset[str]]:
    """The same, of the words that no mark parts from the span; of all where there are none such."""
    near = surroundings(text, spans, lang)
    own = []
    for (start, end), stems in zip(spans, near, strict=True):
        least = max(0, start - _REACH)
        first = max((found.end() for found in _STOP.finditer(text, least, start)), default=least)
        stop = _STOP.search(text, end, end + _REACH)
        part = text[first : stop.start() if stop else end + _REACH]
        within = surroundings(part, [(start - first, end - first)], lang)[0]
        own.append(stems & within or stems)
    return own


def _distance(word: tuple[int, int], span: tuple[int, int], marks: list[int]) -> int:
    """Characters between the two, 0 where one holds the other."""
    first, last = (word[1], span[0]) if word[0] < span[0] else (span[1], word[0])
    if last < first:
        return 0
    return last - first + 1 + _MARK * (bisect_left(marks, last) - bisect_left(marks, first))
