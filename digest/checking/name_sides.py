"""Sides of a name: the words that stand right before and behind it, with and without its article or title."""

from functools import cache

from digest.annotating.called import Called, tokens
from digest.checking.naming_words import naming_words
from digest.text.stems import stem, stop_words

__all__ = ["Sides", "same_sides", "sides_of"]

_NEAR = 80  # characters beside a name in which two words are found
_SIDE = 2  # words before, and after, that two names have in common if one stands in the other's place

Sides = tuple[tuple[str, ...], tuple[str, ...]]


def sides_of(text: str, name: Called, lang: str, *, bare: bool = False) -> Sides:
    """The stems of two words before, the nearest first, and of two after; `bare` passes articles over."""
    passed = naming_words(lang).articles if bare else frozenset[str]()
    before = [
        stem(word, lang)
        for _, word in tokens(text[max(0, name.start - _NEAR) : name.start])
        if word not in passed
    ]
    after = [stem(word, lang) for _, word in tokens(text[name.end : name.end + _NEAR]) if word not in passed]
    return tuple(before[: -_SIDE - 1 : -1]), tuple(after[:_SIDE])


def same_sides(one: Sides, other: Sides) -> int:
    """On how many sides the word beside is the same: 0 if no content word is, nor both words of a side."""
    sides, shown = 0, False
    for own, theirs in zip(one, other, strict=True):
        if own[:1] != theirs[:1]:
            continue
        sides += 1
        shown = (
            shown or own == theirs != () or any(word not in _common() and len(word) > 1 for word in own[:1])
        )
    return sides if shown else 0


@cache
def _common() -> frozenset[str]:
    return stop_words("fr") | stop_words("en")
