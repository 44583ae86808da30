"""Lines that say when an article was published, alone or after who published it."""

import re
from dataclasses import replace
from functools import cache

from digest.cleaning.folding import folded
from digest.cleaning.known_outlets import is_known_outlet
from digest.cleaning.line_words import NAMES, alternation, has_outlet_word, is_outlet, words_of
from digest.cleaning.mastheads import Stamp, known_outlet

__all__ = ["Stamp", "read_stamp"]

_LONGEST = 160  # characters; two times of day and a name take 120
_TOKEN = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")  # every date, and every time ago, has one
_TIME = re.compile(r"\d{1,2}\s?[h:]\s?\d{2}(?!\d)", re.IGNORECASE)
_PLACED = re.compile(r",\s(?:le|the)\s+$", re.IGNORECASE)
_PARTED = re.compile(r"[,;:|/\u2013\u2014\u2022\u00b7()]|\s-")
_RUBRIC = re.compile(
    r"\s*[|/\u2013\u2014\u2022\u00b7-]\s(?P<rubric>[^\W\d_][^|/\u2013\u2014\u2022\u00b7()]*)$"
)
_EDGES = " \t\u00a0\u202f,;:|/\u2013\u2014\u2022\u00b7()-"


@cache
def _date() -> re.Pattern[str]:
    months = alternation("months")
    return re.compile(
        r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)|\d{4}[-/]\d{2}[-/]\d{2}(?!\d)"
        rf"|\d{{1,2}}(?:er|st|nd|rd|th)?[ \u00a0\u202f](?:{months})(?![^\W\d_]),?(?:[ \u00a0\u202f]\d{{4}})?"
        rf"|(?<![^\W\d_])(?:{months})[ \u00a0\u202f]\d{{1,2}}(?:,[ \u00a0\u202f]?\d{{4}})",
        re.IGNORECASE,
    )


@cache
def _ago() -> re.Pattern[str]:
    """How long ago, as pages say it of their articles: "Il y a 2 heures"."""
    return re.compile(
        rf"\d\s?[^\W\d_]+\.?\s(?:{alternation('ago')})$|(?:{alternation('ago')})\s\d", re.IGNORECASE
    )


def read_stamp(line: str) -> Stamp | None:
    """Who is named around the date of a line that holds a date and no sentence; None for another line."""
    if len(line) > _LONGEST or not _DIGIT.search(line):
        return None
    if (_TIME.search(line) or _ago().search(line)) and _only_date_words(line):
        return Stamp()
    date = _date().search(line)
    signed = (_signed().search(line, date.end()) or _outlet_after(line, date.end())) if date else None
    if not date or not _ends_with(line[date.end() : signed.start() if signed else len(line)]):
        return None
    before = _TIME.sub("", line[: date.start()]).lstrip("@")
    stamp: Stamp | None = Stamp()
    if not _only_date_words(before):
        says = line.rstrip().endswith(".") and not signed
        stamp = None if says else _who(_without_date_words(before), before)
    if stamp is None or signed is None or stamp.byline:
        return stamp
    if "outlet" in signed.groupdict():
        return replace(stamp, source=stamp.source or signed["outlet"])
    return replace(stamp, byline=signed["name"])


def _outlet_after(line: str, start: int) -> re.Match[str] | None:
    """Who published it, after the date and a mark: " - France Culture"; a name of two words at least."""
    found = _named_last().search(line, start)
    return found if found and is_outlet(found["outlet"]) and " " in found["outlet"] else None


@cache
def _named_last() -> re.Pattern[str]:
    return re.compile(rf"\s[|\u2013\u2014\u2022\u00b7-]\s(?P<outlet>{NAMES})$")


@cache
def _signed() -> re.Pattern[str]:
    """Who wrote it, after the date: " - Par Anne Roux", ". Auteur : L.R."."""
    return re.compile(rf"(?:^|[\W_])(?i:{alternation('by')})\s*:?\s+(?P<name>{NAMES})[\s.)]*$")


def _ends_with(rest: str) -> bool:
    """Whether nothing follows a date but date words and, after a mark, a rubric: "– Économie"."""
    rubric = _RUBRIC.search(rest)
    named = rubric is not None and folded(rubric["rubric"]) in words_of("sections")
    return _only_date_words(rest[: rubric.start()] if rubric and named else rest)


def _only_date_words(text: str) -> bool:
    return all(word in words_of("date") for word in _TOKEN.findall(folded(text)))


def _without_date_words(text: str) -> str:
    """The text between the words that lead to a date: "Posté par Léa Roy, le" gives "par Léa Roy".

    A known outlet's name stays whole, though its words may be of dates: "Le Journal du dimanche".
    """
    said = text.split()
    while said and folded(said[-1].strip(_EDGES)) in words_of("date"):
        if is_known_outlet(" ".join(said).strip(_EDGES)):
            break
        said.pop()
    if is_known_outlet(" ".join(said).strip(_EDGES)):
        return " ".join(said).strip(_EDGES)
    leading = words_of("date") - words_of("articles")  # "Le" may open a newspaper's name
    while said and folded(said[0].strip(_EDGES)) in leading:
        said.pop(0)
    return " ".join(said).strip(_EDGES)


def _who(name: str, before: str) -> Stamp | None:
    """Who a line names before its date; `before` is the name with what leads to the date."""
    person = re.match(
        rf"(?:(?P<outlet>{NAMES})\W*\s)?(?i:{alternation('by')})\s*:?\s+(?P<name>{NAMES})$", name
    )
    if person:
        return Stamp(person["outlet"] or "", person["name"])
    half = _half(name)
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
        first, second = name[:cut].strip(_EDGES), name[cut:].strip(_EDGES)
        if first and first == second:
            return first
    return name
