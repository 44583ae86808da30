"""Who is named before a date: an outlet, a person, both or nobody."""

import re

from digest.cleaning.folding import folded
from digest.cleaning.known_outlets import is_known_outlet
from digest.cleaning.line_words import NAMES, alternation, has_outlet_word, is_outlet, words_of
from digest.cleaning.mastheads import Stamp, known_outlet

__all__ = ["EDGES", "named_before"]

EDGES = " \t\u00a0\u202f,;:|/\u2013\u2014\u2022\u00b7()-"  # marks around a name
_PLACED = re.compile(r",\s(?:le|the)\s+$", re.IGNORECASE)
_PARTED = re.compile(r"[,;:|/\u2013\u2014\u2022\u00b7()]|\s-")


def named_before(before: str) -> Stamp | None:
    """Who a line names before its date, None where it is a sentence; `before` is all that stands there."""
    return _who(_without_date_words(before), before)


def _without_date_words(text: str) -> str:
    """The text between the words that lead to a date: "Posté par Léa Roy, le" gives "par Léa Roy".

    A known outlet's name stays whole, though its words may be of dates: "Le Journal du dimanche".
    """
    said = text.split()
    while said and folded(said[-1].strip(EDGES)) in words_of("date"):
        if is_known_outlet(" ".join(said).strip(EDGES)):
            break
        said.pop()
    if is_known_outlet(" ".join(said).strip(EDGES)):
        return " ".join(said).strip(EDGES)
    leading = words_of("date") - words_of("articles")  # "Le" may open a newspaper's name
    while said and folded(said[0].strip(EDGES)) in leading:
        said.pop(0)
    return " ".join(said).strip(EDGES)


def _who(name: str, before: str) -> Stamp | None:
    """Who a line names before its date; `before` is the name with what leads to the date."""
    person = re.match(
        rf"(?:(?P<outlet>{NAMES})\W*\s)?(?i:{alternation('by')})\s*:?\s+(?P<name>{NAMES})$", name
    )
    if person:
        return Stamp(person["outlet"] or "", person["name"])
    half = _half(name)
    if folded(half) in words_of("sections") and not is_known_outlet(half) and _PARTED.search(before):
        return Stamp()  # "ENTRETIEN - vendredi 13 mars 2026"
    return known_outlet(half) or (_guessed(half, name, before) if re.fullmatch(NAMES, half) else None)


def _guessed(half: str, name: str, before: str) -> Stamp | None:
    """The part that a name plays which no list knows.

    A name that runs into the date without a mark is an outlet's or nobody's: "Loi du 9 décembre 1905".
    One word before ", le", or an article and a name, is the place of a letter: "La Rochelle, le 3 mars".
    """
    placed = bool(_PLACED.search(before))
    if half != name or has_outlet_word(half) or (is_outlet(half) and not placed):
        return Stamp(source=half)
    single = len(half.split()) == 1
    if placed and (single or is_outlet(half)):
        return Stamp()
    if not _PARTED.search(before):
        return None
    return Stamp(source=half) if single else Stamp(byline=half)


def _half(name: str) -> str:
    """The name once, where a page prints it twice (the logo's text and the link's)."""
    middle = len(name) // 2
    for cut in (middle, middle + 1):
        first, second = name[:cut].strip(EDGES), name[cut:].strip(EDGES)
        if first and first == second:
            return first
    return name
