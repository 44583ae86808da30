"""Foremost: of the units that a sentence was aligned with, those that say what stands around an element."""

import re
from collections.abc import Sequence

from digest.checking.surroundings import form_of
from digest.text.stems import stop_words

__all__ = ["foremost", "stems_of"]

_SHARE = 0.7  # of the words that the best unit has; a sentence may be made of two
_WORD = re.compile(r"[^\W\d_]{3,40}")


def stems_of(text: str, lang: str) -> frozenset[str]:
    """The stems of a text's content words, as surroundings have them."""
    common = stop_words(lang)
    said = (found[0].lower() for found in _WORD.finditer(text))
    return frozenset(form_of(word, lang) for word in said if word not in common)


def foremost(around: frozenset[str], units: Sequence[frozenset[str]]) -> list[bool]:
    """Which units have most of the words around an element; all of them where none has any."""
    scores = [len(around & unit) for unit in units]
    best = max(scores, default=0)
    return [score >= min(_SHARE * best, best - 1) for score in scores]
