"""Headlines of other articles that nothing parts from what announces them: "Lire aussi Le pont …"."""

import re
import unicodedata
from functools import cache

from digest.cleaning.line_words import alternation
from digest.cleaning.phrase_lists import listed_phrases

__all__ = ["announced_in", "pointer_end"]

_LONGEST = 220  # characters; a label and the headlines that it announces
_POINTER = 80  # characters of what a pointer names: "notre dossier sur les ports, pages 2 et 3"
_PHRASE = 40  # characters; the longest phrase has some 20
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
    bare = text.lstrip(_BEFORE)
    if len(text) > _LONGEST or bare[:1].lower() not in _initials():
        return ""
    plain = "".join(map(_letter, bare[:_PHRASE]))
    return next((reason for phrase, reason in _phrases() if _announces(phrase, plain, bare)), "")


def pointer_end(text: str) -> int:
    """How many characters of a text are the pointer in brackets that opens it: "(Lire aussi page 4) "."""
    pointer = _pointer().match(text) if text.startswith(("(", "[")) else None
    return pointer.end() if pointer else 0


@cache
def _pointer() -> re.Pattern[str]:
    opens, names = alternation("pointer"), alternation("pointed_at")
    inner = rf"\s?(?i:{opens})\s(?i:{names})(?!\w)[^()\[\]]{{0,{_POINTER}}}"
    return re.compile(rf"(?:\({inner}\)|\[{inner}\])\.?(?:\s+|$)")


def _announces(phrase: str, plain: str, text: str) -> bool:
    if not plain.startswith(phrase):
        return False
    following = text[len(phrase) :].lstrip("\u00a0\u202f ")
    return following[:1].isupper() or following.startswith(_OPENS)


def _letter(character: str) -> str:
    """The letter without its accent and in small, one for one, so that offsets stay."""
    plain = "'" if character == "\u2019" else unicodedata.normalize("NFD", character)[0].lower()
    return plain if len(plain) == 1 else character


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    listed = listed_phrases()["opening"].items()
    return tuple((one, reason) for reason, phrases in listed for one in phrases if len(one.split()) >= _WORDS)


@cache
def _initials() -> frozenset[str]:
    firsts = {phrase[0] for phrase, _ in _phrases()}
    return frozenset({*firsts, *("\u00e0" for first in firsts if first == "a")})
