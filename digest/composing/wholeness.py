"""Whether a unit can be printed as it stands: whole, balanced, free of debris, of bounded length."""

import re

__all__ = ["balanced", "whole"]

_LONGEST = 700  # characters; a quotation kept whole rarely exceeds it, a paragraph taken for a sentence does
_MOST_WORDS = 90
_FEWEST_WORDS = 4  # "Une première." or a stray label says nothing on its own
_PAIRS = {"»": "«", "”": "“", ")": "(", "]": "["}
_TAIL = 6  # characters; the longest end: a full stop, spaces and two closing marks
_MARKS = re.compile(r"[«»“”()\[\]]")
_OPENS = re.compile(r"[«“\"(]?[\s\u00a0\u202f]*[A-ZÀ-ÖØ-ÞŒ\d]")
_CLOSES = re.compile(r"[.!?…][\s\u00a0\u202f]*[»”\")]{0,2}$|[»”\"]$")
_DEBRIS = (
    "http:",
    "https:",
    "www.",
    "@",
    "\\",
    "\ufffd",
    "[…]",
    "[...]",
    "<",
    ">",
    "{",
    "}",
    "||",
    "**",
    "##",
    "__",
)
_BROKEN_OFF = re.compile(r"\((?:…|\.{3})\)\.?$")  # "Il intégrera une école à (...)": a teaser
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def whole(text: str) -> bool:
    """Whether the text is a complete sentence or quotation that an editor can print."""
    return (
        len(text) <= _LONGEST
        and _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS
        and _OPENS.match(text) is not None
        and _CLOSES.search(text[-_TAIL:]) is not None
        and not _has_debris(text)
        and balanced(text)
    )


def balanced(text: str) -> bool:
    """Whether « », “ ”, ( ), [ ] close in the order in which they opened, and " come in pairs."""
    opened: list[str] = []
    for mark in _MARKS.findall(text):
        if mark not in _PAIRS:
            opened.append(mark)
        elif not opened or opened.pop() != _PAIRS[mark]:
            return False
    return not opened and text.count('"') % 2 == 0


def _has_debris(text: str) -> bool:
    found = (_BROKEN_OFF.search(text[-_TAIL:]), _CONTROL.search(text))
    return any(mark in text for mark in _DEBRIS) or any(found)
