"""Ends at which a sentence can stop early and still be one: before a clause that it can do without."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from digest.composing.edits import cut
from digest.composing.quotations import outside_quotations
from digest.composing.wholeness import balanced
from digest.models import Edit

__all__ = ["early_ends", "shortened"]

_MARKS = re.compile('[«»“”"()]')
_SHORTEST = 25  # characters; less is a label, not a sentence
_PLAIN = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " "})


@dataclass(frozen=True, slots=True)
class _Clauses:
    opener: re.Pattern[str]
    attribution: re.Pattern[str]
    source: re.Pattern[str]
    finite: re.Pattern[str]


def early_ends(text: str, lang: str) -> Iterator[int]:
    """Offsets at which the text can stop, from the longest part to the shortest.

    Each stands before a comma that opens a clause of its own (a participle, "dans le cadre de", "selon"),
    outside quotations and brackets, after a part that has a finite verb.
    """
    clauses = _clauses(lang)
    if clauses is None:
        return
    plain = outside_quotations(text).translate(_PLAIN)
    for found in reversed(list(clauses.opener.finditer(plain, _SHORTEST))):
        part = text[: found.start()]
        if balanced(part) and clauses.finite.search(plain, 0, found.start()):
            yield len(part.rstrip())


def shortened(text: str, lang: str) -> Iterator[Edit]:
    """Cuts of a last clause, or of the one before "selon …", the shortest cut first; the full stop is kept.

    What says who says so is never cut: nothing that was claimed becomes a fact.
    """
    clauses = _clauses(lang)
    end = len(text.rstrip())
    if clauses is None or not text[:end].endswith("."):
        return
    plain = outside_quotations(text).translate(_PLAIN)
    for start in early_ends(text, lang):
        said = clauses.source.search(plain, start + 1, end)
        stop = said.start() if said else end - 1
        lost = plain[start:stop]
        if start < stop and not clauses.attribution.search(lost) and not _MARKS.search(lost):
            yield cut(start, stop)


@cache
def _clauses(lang: str) -> _Clauses | None:
    listed = resources.files("digest.composing").joinpath(f"data/clauses.{lang}.toml")
    if not lang.isalnum() or not listed.is_file():
        return None
    words: dict[str, list[str]] = tomllib.loads(listed.read_text(encoding="utf-8"))
    return _Clauses(
        opener=re.compile(rf"\s*,\s+(?={'|'.join(words['openers'])})"),
        attribution=re.compile(rf"(?<!\w)(?:{'|'.join(words['attributions'])})(?!\w)", re.IGNORECASE),
        source=re.compile(rf",\s+(?:{'|'.join(words['attributions'])})(?!\w)[^,]*$", re.IGNORECASE),
        finite=re.compile(rf"(?<![\w-])(?:{'|'.join(words['finite'])})(?![\w])", re.IGNORECASE),
    )
