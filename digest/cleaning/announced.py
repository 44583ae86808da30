"""Headlines of other articles that nothing parts from what announces them: "Lire aussi Le pont …"."""

import re
from functools import cache

from digest.cleaning.folding import folded
from digest.cleaning.line_words import alternation
from digest.cleaning.phrase_lists import listed_phrases

__all__ = ["announced_in", "pointer_end", "without_pointers"]

_LONGEST = 220  # characters; a label and the headlines that it announces
_POINTER = 80  # characters of what a pointer names: "notre dossier sur les ports, pages 2 et 3"
_ACCENTED = {
    "a": "a\u00e0\u00e2",
    "e": "e\u00e9\u00e8\u00ea",
    "o": "o\u00f4",
    "u": "u\u00f9\u00fb",
    "'": "'\u2019",
}
_BEFORE = " \u00ab*[(>|/#\u2022\u25ba\u25b6\u2192+-\u2013\u2014:\\\t\U0001f449\u27a1\ufe0f"
_OPENS = ("\u00ab", "\u201c")
_WORDS = 2  # of a phrase; a sentence may open with one of a single word


def announced_in(text: str) -> str:
    """The reason of the phrase that opens a text right before a capital, with or without a space; or ''.

    The text may end with a full stop: between two sentences of the article it was given one. A pointer in
    brackets, "(Lire aussi page 4)", announces too.
    """
    if pointer_end(text) == len(text) > 0:
        return "related"
    bare = text.lstrip(_BEFORE) if len(text) <= _LONGEST else ""
    phrase = _phrase().match(bare)
    if phrase is None:
        return ""
    following = bare[phrase.end() :].lstrip("\u00a0\u202f ")
    announces = following[:1].isupper() or following.startswith(_OPENS)
    return _reasons().get(folded(phrase[0]), "") if announces else ""


def pointer_end(text: str) -> int:
    """How many characters of a text are the pointer in brackets that opens it: "(Lire aussi page 4) "."""
    pointer = _opening_pointer().match(text) if text.startswith(("(", "[")) else None
    return pointer.end() if pointer else 0


def without_pointers(text: str) -> str:
    """The text without the pointers in brackets inside it: "le bonus (lire page 9) et la prime"."""
    return _inner_pointer().sub("", text) if "(" in text or "[" in text else text


@cache
def _pointer() -> str:
    opens, names = alternation("pointer"), alternation("pointed_at")
    inner = rf"\s?(?i:{opens})\s(?i:{names})(?!\w)[^()\[\]]{{0,{_POINTER}}}"
    return rf"(?:\({inner}\)|\[{inner}\])"


@cache
def _opening_pointer() -> re.Pattern[str]:
    return re.compile(rf"{_pointer()}\.?(?:\s+|$)")


@cache
def _inner_pointer() -> re.Pattern[str]:
    return re.compile(rf"(?<=\S)\s+{_pointer()}")


@cache
def _reasons() -> dict[str, str]:
    listed = listed_phrases()["opening"].items()
    return {one: reason for reason, phrases in listed for one in phrases if len(one.split()) >= _WORDS}


@cache
def _phrase() -> re.Pattern[str]:
    """The phrases, the longest first, with or without their accents and in capitals."""
    spelt = (
        "".join(f"[{_ACCENTED[letter]}]" if letter in _ACCENTED else re.escape(letter) for letter in phrase)
        for phrase in sorted(_reasons(), key=len, reverse=True)
    )
    return re.compile("|".join(spelt), re.IGNORECASE)
