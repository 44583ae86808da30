"""Lines that say when an article was published, alone or after who published it."""

import re
from dataclasses import dataclass
from functools import cache

from digest.cleaning.blocks import folded
from digest.cleaning.line_words import NAMES, alternation, is_outlet, words_of

__all__ = ["Stamp", "read_stamp"]

_LONGEST = 160  # characters; two times of day and a name take 120
_TOKEN = re.compile(r"[^\W\d_]+")
_TIME = re.compile(r"\d{1,2}\s?[h:]\s?\d{2}(?!\d)", re.IGNORECASE)
_EDGES = " \t\u00a0\u202f,;:|/\u2013\u2014\u2022\u00b7()-"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What stands before the date of such a line: nothing, a person, or an outlet."""

    name: str = ""
    is_person: bool = False


@cache
def _date() -> re.Pattern[str]:
    months = alternation("months")
    return re.compile(
        r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)|\d{4}[-/]\d{2}[-/]\d{2}(?!\d)"
        rf"|\d{{1,2}}(?:er|st|nd|rd|th)?[ \u00a0\u202f](?:{months})(?![^\W\d_]),?(?:[ \u00a0\u202f]\d{{4}})?"
        rf"|(?<![^\W\d_])(?:{months})[ \u00a0\u202f]\d{{1,2}}(?:,[ \u00a0\u202f]?\d{{4}})",
        re.IGNORECASE,
    )


def read_stamp(line: str) -> Stamp | None:
    """Who is named before the date of a line that holds a date and no sentence; None for another line."""
    if len(line) > _LONGEST:
        return None
    if _TIME.search(line) and _only_date_words(line):
        return Stamp()
    date = _date().search(line)
    if not date or not _only_date_words(line[date.end() :]):
        return None
    before = line[: date.start()].strip(_EDGES)
    if _only_date_words(before):
        return Stamp()
    if line.rstrip().endswith("."):
        return None
    return _who(_without_date_words(before))


def _only_date_words(text: str) -> bool:
    return all(word in words_of("date") for word in _TOKEN.findall(folded(text)))


def _without_date_words(text: str) -> str:
    """The text between the words that lead to a date: "Posté par Léa Roy, le" gives "par Léa Roy"."""
    said = text.split()
    while said and folded(said[-1].strip(_EDGES)) in words_of("date"):
        said.pop()
    leading = words_of("date") - words_of("articles")  # "Le" may open a newspaper's name
    while said and folded(said[0].strip(_EDGES)) in leading:
        said.pop(0)
    return " ".join(said).strip(_EDGES)


def _who(name: str) -> Stamp | None:
    person = re.match(rf"(?i:{alternation('by')})\s*:?\s+(?P<name>{NAMES})$", name)
    if person:
        return Stamp(person["name"], is_person=True)
    half = _half(name)
    if not re.fullmatch(NAMES, half):
        return None
    outlet = half != name or len(half.split()) == 1 or is_outlet(half)
    return Stamp(half, is_person=not outlet)


def _half(name: str) -> str:
    """The name once, where a page prints it twice (the logo's text and the link's)."""
    middle = len(name) // 2
    for cut in (middle, middle + 1):
        first, second = name[:cut].strip(_EDGES), name[cut:].strip(_EDGES)
        if first and first == second:
            return first
    return name
