"""What a page has printed already, so that it says nothing twice, not even in other words."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache

from digest.text.stems import content_stems

__all__ = ["Printed", "adds_no_figure", "alike", "stems_of", "tells_fuller", "tells_more"]

_LENGTH = 5  # words a shingle
_FEWEST = 3  # different words in common; with fewer no shingle of prose is shared
_REPEATS = 0.5  # share of the shorter text's shingles; above it an editor reads the same sentence twice


_ALIKE = 0.6  # share of the shorter text's stems; agencies rewrite a lead from one dispatch to the next
_MORE = 0.45  # of its stems; with less an editor reads a rewrite
_ADDED = 7  # stems; as many as a clause has
_ABOUT = 0.45  # share of the shorter text's other stems; found by reading the pairs of 300 stories
_COUNT = re.compile(r"\d+[.,]\d+|\d{3,}|[4-9]\d|3[2-9]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_REMEMBERED = 4096  # texts; the units of the story at hand


class Printed:
    """The texts printed so far, by their shingles of five words."""

    def __init__(self, contrasts: Callable[[tuple[str, ...], tuple[str, ...]], bool] | None = None) -> None:
        """Nothing is printed yet. Of two texts that `contrasts` holds apart, none repeats the other."""
        self._contrasts = contrasts
        self._holders: dict[tuple[str, ...], list[int]] = {}
        self._texts: list[tuple[str, ...]] = []
        self._sizes: list[int] = []
        self._known: set[str] = set()

    def add(self, words: Sequence[str]) -> None:
        """Remember a text by its words."""
        shingles = _shingles(words)
        self._known.update(words)
        for shingle in shingles:
            self._holders.setdefault(shingle, []).append(len(self._sizes))
        self._texts.append(tuple(words))
        self._sizes.append(len(shingles))

    def repeats(self, words: Sequence[str]) -> bool:
        """Whether more than half of the text, or of a printed one, stands in the other."""
        if len(self._known.intersection(words)) < min(_FEWEST, len(set(words))):
            return False
        shingles = _shingles(words)
        shared = Counter(holder for s in shingles for holder in self._holders.get(s, ()))
        return any(
            n > _REPEATS * min(len(shingles), self._sizes[h])
            and not (self._contrasts and self._contrasts(tuple(words), self._texts[h]))
            for h, n in shared.items()
        )


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    """Every run of five words, or the whole of a shorter text."""
    last = max(len(words) - _LENGTH, 0)
    return {tuple(words[at : at + _LENGTH]) for at in range(last + 1)}


def alike(one: tuple[str, ...], other: tuple[str, ...], lang: str) -> bool:
    """Whether two texts, by their words, say the same of one story in mostly the same words."""
    first, second = stems_of(one, lang), stems_of(other, lang)
    return len(first & second) >= _ALIKE * max(1, min(len(first), len(second)))


def tells_more(one: tuple[str, ...], other: tuple[str, ...], lang: str) -> bool:
    """Whether much of what a text says is not in the other one."""
    first, second = stems_of(one, lang), stems_of(other, lang)
    return len(first - second) >= _MORE * len(first)


def tells_fuller(one: tuple[str, ...], other: tuple[str, ...], lang: str) -> bool:
    """Whether a text tells so much more that it cannot be the other one in words of its own."""
    added = len(stems_of(one, lang) - stems_of(other, lang))
    return added >= _ADDED and tells_more(one, other, lang)


def adds_no_figure(one: tuple[str, ...], other: tuple[str, ...], lang: str) -> bool:
    """Whether a text gives figures, none that the other does not give, and is about the same things.

    "La perte de 751 millions de la Caisse d'épargne" is one fact however it is told; a text that has a
    figure more tells something new.
    """
    first, second = _figures(one), _figures(other)
    if not first or not first <= second:
        return False
    said, told = stems_of(one, lang) - first, stems_of(other, lang) - second
    return len(said & told) >= _ABOUT * max(1, min(len(said), len(told)))


def _figures(words: tuple[str, ...]) -> frozenset[str]:
    """The numbers of a text that count something: no small ones, which are days and hours, and no years."""
    return frozenset(word for word in words if _COUNT.fullmatch(word) and not _YEAR.fullmatch(word))


@lru_cache(maxsize=_REMEMBERED)
def stems_of(words: tuple[str, ...], lang: str) -> frozenset[str]:
    """The content stems of a text, by its words."""
    return frozenset(content_stems(words, lang))
