"""Quotations in a text, the runs of words that each claims, and marks without a partner."""

import re
from collections.abc import Iterator

from digest.text.sentences_quotations import directed, quotations
from digest.text.tokens import words

__all__ = ["lone_marks", "quoted_runs"]

_CUT = re.compile(r"\[[^\]\[]{0,200}\]|\((?:\.\.\.|…)\)|\.\.\.|…")
_MARKS = re.compile("[«»“”]")
_PARTNER = {"»": "«", "”": "“"}
_MARGIN = 4  # characters; white space before a mark that opens a line
_INCHES = re.compile('(?<=\\d)["″]')  # a stray mark that the cleaning of texts knows too


def quoted_runs(text: str) -> Iterator[tuple[int, int, list[tuple[str, ...]]]]:
    """Each outermost quotation, marks and all, and its runs of words; a cut (…) or a bracket parts them."""
    for start, end in quotations(directed(text)):
        runs = (words(part) for part in _CUT.split(text[start + 1 : end]))
        yield start, end + 1, [run for run in runs if run]


def lone_marks(text: str) -> list[int]:
    """Where marks stand that open or close nothing. One that opens a line anew may close once with others."""
    read = directed(_INCHES.sub(" ", text) if text.count('"') % 2 else text)
    opened: list[tuple[str, int]] = []
    lone: list[int] = []
    for found in _MARKS.finditer(read):
        mark, at = found[0], found.start()
        if mark not in _PARTNER:
            again = (
                opened and opened[-1][0] == mark and read[max(0, at - _MARGIN) : at].rstrip(" ")[-1:] == "\n"
            )
            if not again:
                opened.append((mark, at))
        elif opened and opened[-1][0] == _PARTNER[mark]:
            opened.pop()
        else:
            lone.append(at)
    return sorted([*lone, *(at for _, at in opened)])
