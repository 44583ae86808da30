"""Whether a unit speaks of a known number of things, and does not say of which: « les deux toiles »."""

import re
from functools import cache

from digest.composing.patterns import folded, listed
from digest.text.quotations import own_words

__all__ = ["counts_known"]

_FURTHEST = 120  # characters of the first clause
_BOTH = 2  # names before "the two": it says which
_NAMED = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-Þ][\w-]+")
_CLAUSE = re.compile(r"[;:.()\[\]«»“”\"!?–—\0]")


def counts_known(text: str, lang: str) -> bool:
    """Whether the first clause of a unit counts things that only an earlier one, or the headline, names.

    Under its headline such a unit reads well; at the head of the brief nobody knows what it is about.
    """
    own = own_words(text)
    stop = _CLAUSE.search(own, 0, _FURTHEST)
    found = _counted(lang).search(own)
    if found is None or found.start() >= (stop.start() if stop else _FURTHEST):
        return False
    return len(_NAMED.findall(own, 0, found.start())) < _BOTH


@cache
def _counted(lang: str) -> re.Pattern[str]:
    lists = listed("counted", lang)
    if lists is None:
        return re.compile(r"(?!)")
    either = {name: "|".join(words) for name, words in lists.items()}
    told = rf"(?! (?:[\w'-]+ )?(?:(?:{either['told']})(?![\w-])|(?:{either['elided']})))"
    noun = rf"(?!(?:{either['measures']})(?![\w-]))(?-i:[a-zà-ÿœ][\w'-]*)(?![\w'-])"
    return folded(rf"(?<![\w-])(?:{either['articles']}) (?:{either['numbers']}) {noun}{told}")
