"""Ends at which a sentence can stop early before a part that no comma sets off ("lors de", "afin de")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from digest.composing.complete import is_complete
from digest.composing.patterns import folded, listed
from digest.composing.predicates import predicate
from digest.composing.wholeness import balanced
from digest.text.quotations import own_words
from digest.text.stems import stop_words

__all__ = ["adjunct_ends"]

_SHORTEST = 30  # characters; less is a label, not a sentence
_LAST = re.compile(r"[\w'-]+$")


@dataclass(frozen=True, slots=True)
class _Adjuncts:
    opener: re.Pattern[str]
    governing: re.Pattern[str]
    negation: re.Pattern[str]
    unfinished: re.Pattern[str]


def adjunct_ends(text: str, lang: str) -> Iterator[int]:
    """Offsets before such a part at which the text is a sentence still, from the longest to the shortest.

    What is left has its own verb, one for each clause that it opens, and no word that the rest would turn
    ("ne … que pour"). Nothing is left out that says who says so.
    """
    words, plain = _adjuncts(lang), own_words(text)
    if words is None:
        return
    for found in reversed(list(words.opener.finditer(plain))):
        end = len(text[: found.start()].rstrip(" ,"))
        keeps_source = not words.governing.search(plain[end:])
        if end >= _SHORTEST and keeps_source and _is_whole(plain[:end], text[:end], lang, words):
            yield end


def _is_whole(plain: str, text: str, lang: str, words: _Adjuncts) -> bool:
    last = _LAST.search(plain)
    if (
        words.unfinished.search(plain)
        or last is None
        or last[0].lower() in stop_words(lang)
        or not balanced(text)
        or words.negation.search(plain)
    ):
        return False
    return is_complete(plain, lang) and predicate(text, lang) != "none"


@cache
def _adjuncts(lang: str) -> _Adjuncts | None:
    words = listed("clauses", lang)
    if words is None:
        return None
    attributions = "|".join(words["attributions"])
    return _Adjuncts(
        opener=folded(rf"(?<=[\w»”\"\])]) (?:{'|'.join(words['adjuncts'])})"),
        governing=folded(rf"(?:^|,) *(?:{attributions})(?!\w)"),
        unfinished=folded(rf"(?<!\w)(?:{'|'.join(words['unfinished'])})$"),
        negation=folded(rf"(?<!\w)(?:{'|'.join(words['negations'])})(?!\w)"),
    )
