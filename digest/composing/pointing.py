"""Whether a unit opens with what only an earlier sentence, or the headline, names: « Les deux toiles »."""

import re
from functools import cache

from digest.composing.patterns import folded, listed
from digest.text.quotations import own_words

__all__ = ["points_back"]

_FURTHEST = 120  # characters of the first clause
_BOTH = 2  # names before "the two": it says which
_NAMED = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-Þ][\w-]+")
_CLAUSE = re.compile(r"[;:.()\[\]«»“”\"!?–—\0]")


def points_back(text: str, lang: str) -> bool:
    """Whether a unit speaks of a known number of things, or of "the victim", and does not say of which.

    Under its headline such a unit reads well; at the head of the brief nobody knows what it is about.
    """
    words = _words(lang)
    if words is None:
        return False
    own = own_words(text)
    stop = _CLAUSE.search(own, 0, _FURTHEST)
    end = stop.start() if stop else min(len(own), _FURTHEST)
    counted, known = words
    found = counted.search(own)
    if found and found.start() < end and len(_NAMED.findall(own, 0, found.start())) < _BOTH:
        return True
    return known.match(own) is not None


@cache
def _words(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """The pattern of things that are counted, anywhere in a clause, and that of an opening."""
    lists = listed("pointing", lang)
    if lists is None:
        return None
    either = {name: "|".join(words) for name, words in lists.items()}
    told = rf"(?! (?:[\w'-]+ )?(?:(?:{either['told']})(?![\w-])|(?:{either['elided']})))"
    noun = rf"(?!(?:{either['measures']})(?![\w-]))(?-i:[a-zà-ÿœ][\w'-]*)(?![\w'-])"
    counted = rf"(?<![\w-])(?:{either['articles']}) (?:{either['numbers']}) {noun}{told}"
    verb = rf"(?:{either['verbs']})(?![\w-])|(?:{either['elided_verbs']})"
    known = rf"[\s–—-]*(?:{either['known']})(?:,| (?:{verb}))"
    return folded(counted), folded(known)
