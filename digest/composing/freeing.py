"""freed: a unit without a count that does not hold any more, where a part of it can be cut with the count."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import chain

from digest.composing.candidates import Candidate, length
from digest.composing.clauses import shortened
from digest.composing.edits import apply_edits, cut, with_cut
from digest.composing.recounting.toll_words import toll_words
from digest.composing.recounting.tolls import told_tolls
from digest.composing.trimming import trims
from digest.models import Edit
from digest.text.tokens import words

__all__ = ["Span", "freed"]

_SHORTEST = 8  # words; fewer tell nothing of what happened

Span = tuple[int, int]


def freed(unit: Candidate, text: str, spans: Collection[Span], lang: str) -> Candidate | None:
    """The unit with the cut that takes the counts at `spans` out and leaves most; None where none does.

    "Après l'effondrement, qui a fait deux morts, la mairie a relogé trente familles" gives "[…] la mairie a
    relogé trente familles". What is left counts nobody.
    """
    cuts = _cut(unit, text, spans, lang)
    made = (replace(unit, edits=edits, length=length(apply_edits(text, edits))) for edits in cuts)
    left = [
        one for one in made if one.length >= _SHORTEST and not _counts(apply_edits(text, one.edits), lang)
    ]
    best = max(left, key=lambda one: one.length, default=None)
    return replace(best, words=words(apply_edits(text, best.edits))) if best else None


def _cut(unit: Candidate, text: str, spans: Collection[Span], lang: str) -> Iterator[tuple[Edit, ...]]:
    """The edits of the unit with each cut that holds every span; a clause that tells a toll may be one."""
    tolls = (cut(*found.span()) for found in toll_words(lang).ends.finditer(text))
    for one in chain(trims(text, lang), shortened(text, lang), tolls):
        if all(one.start <= start and end <= one.end for start, end in spans):
            edits = with_cut(unit.edits, one)
            if edits:
                yield edits


def _counts(text: str, lang: str) -> bool:
    return next(told_tolls(text, lang), None) is not None
