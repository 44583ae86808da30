"""A figure: a number with its unit and what it counts; and those that no numeral says alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from digest.annotating.figure_words import figure_words, patterns_of
from digest.annotating.lexicon import lexicon

__all__ = ["Bound", "Figure", "and_half", "loose", "portion", "quotient", "scores"]

Bound = Literal["", "about", "over", "under", "least", "most", "some"]

_SCORE = re.compile(r"(?<![\w.,/-])(\d{1,3})(?:-|–| - )(\d{1,3})(?![\w/-]|[.,]\d)")
_NOON = 12
_DECIMAL = (1, 2, 4, 5, 10)  # what a number can be parted by in two decimals at most
_SCALED = re.compile(r"(\d+?)((?:000){2,})")  # whole millions


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at `start` to `end` (its unit within), the values it can have, and what it counts.

    `readings` are as in `numbers`; a part of a whole is a per cent where that is finite, else "2/3"; a time
    of day is "20:30". `unit` is one name for all its forms. `nouns` are stems, the head first. `bound` says
    how the value is meant: "least" and "most" are true of the value itself, "some" are tens or thousands
    that nobody counted. `is_year` is for what may be a year, `is_article` for "un" and "one" without a
    unit, `is_ordinal` for "troisième" and "3e", `is_label` for the number of a name ("Covid-19", "G7"):
    `nouns` are its letters.
    """

    start: int
    end: int
    readings: frozenset[str]
    unit: str = ""
    nouns: tuple[str, ...] = ()
    bound: Bound = ""
    is_year: bool = False
    is_article: bool = False
    is_ordinal: bool = False
    is_label: bool = False
    is_people: bool = False


def scores(read: str, lang: str) -> Iterator[Figure]:
    """The scores of a text in plain form: "3-1", which may be a range, and "a battu l'Écosse 35 à 16"."""
    for found in (*_SCORE.finditer(read), *patterns_of(lang).score.finditer(read)):
        yield Figure(found.start(1), found.end(), frozenset([f"{int(found[1])}-{int(found[2])}"]))


def loose(read: str, lang: str) -> Iterator[Figure]:
    """Of a text in plain form: some tens, a dozen, half, one year, times of day."""
    words = figure_words(lang)
    for found in patterns_of(lang).loose.finditer(read):
        if found["plural"]:
            many = frozenset([f"{words.plurals[found['plural']]}+"])
            yield _of(Figure(*found.span(), many, bound="some"), read, lang)
        elif found["group"]:
            many = frozenset([str(words.groups[found["group"]])])
            yield _of(Figure(*found.span(), many, bound="about"), read, lang)
        elif found["second"]:
            yield Figure(*found.span(), frozenset(["2"]), is_ordinal=True)
        elif found["hour"]:
            yield Figure(*found.span(), frozenset([_time(found)]), unit="hour")
        elif found["span"]:
            yield Figure(*found.span(), frozenset(["0.5"]), unit=words.units[found["span"]])
        elif value := _share(found, lang):
            yield Figure(*found.span(), frozenset([value]), "%" if value.endswith("%") else "")
        else:
            yield Figure(*found.span(), frozenset(["1"]), unit=words.units[found["unit"]])


def _share(found: re.Match[str], lang: str) -> str:
    """The value of "un quart de million", "le million", "un demi-millier" or "la moitié"; "" for others."""
    scale = lexicon(lang).scale
    if found["sum"]:
        return str(figure_words(lang).groups[found["sum"]] // 2)
    if found["share"]:
        return str(10 ** scale[found["of"]] // figure_words(lang).parts[found["share"]])
    if found["single"]:
        return str(10 ** scale[found["single"]])
    if found["half"]:
        return str(10 ** scale[found["size"]] // 2) if found["size"] else "50%"
    return ""


def _of(figure: Figure, read: str, lang: str) -> Figure:
    """With its unit: "une cinquantaine de centimètres"."""
    after = patterns_of(lang).unit.match(read, figure.end)
    return replace(figure, end=after.end(), unit=figure_words(lang).units[after["unit"]]) if after else figure


def _time(found: re.Match[str]) -> str:
    hour = int(found["hour"])
    if found["half_day"]:
        hour = hour % _NOON + _NOON * (found["half_day"] == "p")
    return f"{hour}:{found['minute']}" if int(found["minute"]) else str(hour)


def portion(value: str, size: int) -> str:
    """So many of `size` equal parts: "50%", or "2/3"; "" for more than the whole."""
    if not value.isdigit() or int(value) > size:
        return ""
    share = Fraction(int(value), size)
    cents = share * 100
    return f"{cents.numerator}%" if cents.denominator == 1 else f"{share.numerator}/{share.denominator}"


def quotient(value: str, size: int) -> str:
    """A whole number through another, as a decimal: "0.25"; "" where that has no end."""
    share = Fraction(int(value), size) if value.isdigit() else None
    return f"{float(share):g}" if share is not None and share.denominator in _DECIMAL else ""


def and_half(figure: Figure, read: str, lang: str) -> Figure:
    """With the half that follows: "un an et demi", "deux millions et demi"."""
    more = patterns_of(lang).and_half.match(read, figure.end)
    if not more or not all(value.isdigit() for value in figure.readings):
        return figure
    readings = (
        f"{scaled[1]}5{scaled[2][1:]}" if (scaled := _SCALED.fullmatch(value)) else f"{value}.5"
        for value in figure.readings
    )
    return replace(figure, end=more.end(), readings=frozenset(readings))
