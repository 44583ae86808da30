"""Ends at which a sentence can stop early and still be one: before a clause that it can do without."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from digest.composing.adjuncts import adjunct_ends
from digest.composing.complete import is_complete
from digest.composing.edits import cut
from digest.composing.patterns import listed
from digest.composing.wholeness import balanced
from digest.models import Edit
from digest.text.quotations import own_words

__all__ = ["early_ends", "shortened"]

_COMMA = re.compile(r",\s+")
_MARKS = re.compile('[«»“”"()]')
_SHORTEST = 25  # characters; less is a label, not a sentence


@dataclass(frozen=True, slots=True)
class _Clauses:
    opener: re.Pattern[str]
    attribution: re.Pattern[str]
    source: re.Pattern[str]
    second: re.Pattern[str]


def early_ends(text: str, lang: str) -> Iterator[int]:
    """Offsets at which the text can stop, from the longest part to the shortest.

    Each stands before a comma that opens a clause of its own (a participle, "dans le cadre de"), outside
    quotations and brackets, after a part that has a finite verb. What says who says so is never left out:
    nothing that was claimed becomes a fact.
    """
    clauses, plain = _clauses(lang), own_words(text)
    if clauses is not None:
        ends = _ends(text, plain, lang, clauses)
        yield from (end for end in ends if not clauses.attribution.search(plain, end))


def shortened(text: str, lang: str) -> Iterator[Edit]:
    """Cuts of a last clause, or of the one before "selon …", of an adjunct, then of a second predicate.

    The full stop is kept; so is what says who says what is left.
    """
    clauses, plain, end = _clauses(lang), own_words(text), len(text.rstrip())
    if clauses is None or not text[:end].endswith("."):
        return
    for start in _ends(text, plain, lang, clauses):
        said = clauses.source.search(plain, start + 1, end)
        stop = said.start() if said else end - 1
        lost = plain[start:stop]
        if lost and not clauses.attribution.search(lost) and balanced(text[start:stop]):
            yield cut(start, stop)
    for start in adjunct_ends(text, lang):
        if balanced(text[start : end - 1]):
            yield cut(start, end - 1)
    for second in reversed(list(clauses.second.finditer(plain))):
        start = second.start()
        if start >= _SHORTEST and is_complete(plain[:start], lang) and not _closes(plain, second, clauses):
            yield cut(start, end - 1)


def _closes(plain: str, second: re.Match[str], clauses: _Clauses) -> bool:
    """Whether the rest of a sentence from its second predicate on holds a quotation or says who says so."""
    rest = plain[second.end() :]
    return clauses.source.search(rest) is not None or _MARKS.search(rest) is not None


def _ends(text: str, plain: str, lang: str, clauses: _Clauses) -> Iterator[int]:
    """Ends before a clause. Every later comma opens one too: what is left out never resumes the sentence."""
    for comma in reversed(list(_COMMA.finditer(plain))):
        if not clauses.opener.match(plain, comma.end()):
            return
        end = len(text[: comma.start()].rstrip())
        if end >= _SHORTEST and balanced(text[:end]) and is_complete(plain[:end], lang):
            yield end


@cache
def _clauses(lang: str) -> _Clauses | None:
    words = listed("clauses", lang)
    if words is None:
        return None
    return _Clauses(
        opener=re.compile("|".join(words["openers"])),
        attribution=re.compile(rf"(?<!\w)(?:{'|'.join(words['attributions'])})(?!\w)", re.IGNORECASE),
        source=re.compile(rf",\s+(?:{'|'.join(words['attributions'])})(?!\w)[^,]*$", re.IGNORECASE),
        second=re.compile(rf",?\s+(?:{'|'.join(words['seconds'])})", re.IGNORECASE),
    )
