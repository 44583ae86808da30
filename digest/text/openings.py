"""Whether a sentence leans on the one before it, or looks back, by the words it opens with.

The openings of a language are data (`data/openings.<lang>.toml`); a language without a list has none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from digest.text.word_lists import word_lists

__all__ = ["Opening", "OpeningKind", "dangles", "looks_back", "opening"]

OpeningKind = Literal["connector", "pronoun", "determiner", "subject", "attribution", "within"]

_SKIPPED = r"[\s\-–—•*]*+"  # what may stand before the first word
_QUOTES = '«»"“”'
_CLAUSE = 60  # characters; a longer clause before the comma says enough to stand on its own


@dataclass(frozen=True, slots=True)
class Opening:
    """The words of a unit that lean on an earlier one: `text[start:end]`, and of what kind they are.

    A connector can be cut, a pronoun, a subject and a determiner (with its noun) can be replaced by what
    they stand for; an attribution ("a-t-il dit") leans at the end of a quotation. `opening` finds none that
    leans `within` its clause ("a cependant rejeté"): that kind is for those who read on.
    """

    kind: OpeningKind
    start: int
    end: int


def dangles(text: str, lang: str) -> bool:
    """Whether a unit opens with a pronoun or a connector, or leaves its speaker to an earlier one."""
    return opening(text, lang) is not None


def looks_back(text: str, lang: str) -> bool:
    """Whether a unit opens by going back to a time before the news ("L'an dernier", "Pour rappel")."""
    patterns = _patterns(lang)
    return patterns is not None and patterns["retrospect"].match(text) is not None


def opening(text: str, lang: str) -> Opening | None:
    """The words by which a unit leans on an earlier one, or None. Words in a quotation lean on nothing."""
    patterns = _patterns(lang)
    if patterns is None or patterns["free"].match(text):
        return None
    kinds: tuple[OpeningKind, ...] = ("connector", "pronoun", "determiner", "subject", "attribution")
    for kind in kinds:
        found = patterns[kind].search(text) if kind == "attribution" else patterns[kind].match(text)
        if found and not (kind == "subject" and patterns["free"].match(text, found.start(1))):
            return Opening(kind, *found.span(1))
    return None


@cache
def _patterns(lang: str) -> dict[str, re.Pattern[str]] | None:
    phrases = word_lists("digest.text", "openings", lang)
    if phrases is None:
        return None
    fold = re.IGNORECASE
    moments = rf"(?!\s+(?:\d|{_any(phrases['moments'])}))"
    clause = rf"[^\s{_QUOTES}][^,A-ZÀ-Ý{_QUOTES}]{{1,{_CLAUSE}}},\s+"
    speaker = _any(phrases["attributions"]).replace("…", r"[^\W\d_]{1,30}")
    return {
        "free": re.compile(rf"{_SKIPPED}(?:{_any(phrases['free'])})", fold),
        "retrospect": re.compile(rf"{_SKIPPED}(?:{_any(phrases['retrospects'])})", fold),
        "connector": re.compile(rf"{_SKIPPED}({_any(phrases['connectors'])})", fold),
        "pronoun": re.compile(rf"{_SKIPPED}({_any(phrases['pronouns'])})", fold),
        "determiner": re.compile(rf"{_SKIPPED}({_any(phrases['determiners'])}){moments}(?=\s)", fold),
        "subject": re.compile(rf"{_SKIPPED}{clause}({_any(phrases['subjects'])})(?=\s)"),
        "attribution": re.compile(rf"[{_QUOTES}]\s?,\s+((?:[^\W\d_]{{1,2}}['’\s]\s?)?(?:{speaker}))", fold),
    }


def _any(phrases: Sequence[str]) -> str:
    """A pattern for any of the phrases, the longest first, in either apostrophe and any white space."""
    return "|".join(_whole(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def _whole(phrase: str) -> str:
    pattern = re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]").replace(r"\-", "[-‐‑]")
    return rf"{pattern}(?!\w)" if phrase[-1].isalnum() or phrase[-1] == "…" else pattern
