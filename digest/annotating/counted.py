"""Figures of a text: its numbers with what they count, and how exactly."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import pairwise

from digest.annotating.counted_nouns import nouns_after
from digest.annotating.figure_forms import Bound, Figure, and_half, loose, portion, quotient, scores
from digest.annotating.figure_senses import CURRENCIES, labelled, priced
from digest.annotating.figure_words import figure_words, patterns_of
from digest.annotating.lexicon import lexicon
from digest.annotating.numbers import Number, numbers
from digest.annotating.plain import plain
from digest.text.stems import stem

__all__ = ["CURRENCIES", "Figure", "figures"]

_BACK = 24  # characters before a number in which its bound stands
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PERCENT = "%"
_RATIO = 100  # "sur 400 soldats" counts soldiers, "sur 100" says how many in each hundred


def figures(text: str, lang: str) -> tuple[Figure, ...]:
    """The figures of a text as it is written, in order; none overlap."""
    read = plain(text)
    told = (*loose(read, lang), *scores(read, lang), *_numerals(read, lang))
    found = sorted((and_half(one, read, lang) for one in told), key=lambda one: (one.start, -one.end))
    apart: list[Figure] = []
    for figure in found:
        if not apart or figure.start >= apart[-1].end:
            apart.append(figure)
    counting = _counting([_bounded(one, read, lang) for one in apart], read, text, lang)
    return tuple(labelled(one, text) for one in priced(counting))


def _numerals(read: str, lang: str) -> Iterator[Figure]:
    patterns, words = patterns_of(lang), figure_words(lang)
    found = _scaled(list(numbers(read, lang)), read, lang)
    taken = -1
    for at, number in enumerate(found):
        if at == taken:
            continue
        following = found[at + 1] if at + 1 < len(found) else None
        ratio = _ratio(number, following, read, lang) if following else frozenset[str]()
        if following and ratio:
            yield Figure(number.start, following.end, ratio, _PERCENT)
            taken = at + 1
        elif part := patterns.part.match(read, number.end):
            size, unit = words.parts[part["part"]], part["unit"]
            shares = frozenset(quotient(v, size) if unit else portion(v, size) for v in number.bare) - {""}
            measured = words.units[unit] if unit else _PERCENT  # "un quart de point" is no share of it
            yield Figure(number.start, part.end(), shares or number.readings, measured)
        elif group := patterns.group.match(read, number.end):
            size = {**words.groups, **words.plurals}[group["group"]]
            readings = frozenset(str(int(value) * size) for value in number.bare if value.isdigit())
            yield Figure(number.start, group.end(), readings or number.readings)
        else:
            yield _united(number, read, lang)


def _scaled(found: list[Number], read: str, lang: str) -> list[Number]:
    """The numbers; the first of "3 à 4 millions" and of "10 à 20 %" can mean the scale of the second."""
    between = patterns_of(lang).between
    for at, (one, other) in enumerate(pairwise(found)):
        if one.readings == one.bare and other.readings != other.bare:
            if not between.fullmatch(read, one.end, other.start):
                continue
            old, new = min(other.bare), min(other.readings)
            if new.endswith(_PERCENT):
                more = frozenset(f"{value}%" for value in one.bare)
            else:
                scale = Fraction(new) / Fraction(old) if Fraction(old) else Fraction(1)
                shifted = (Fraction(value) * scale for value in one.bare)
                more = frozenset(str(value) for value in shifted if value.denominator == 1)
            found[at] = replace(one, readings=one.readings | more)
    return found


def _united(number: Number, read: str, lang: str) -> Figure:
    """A number with the unit after it, the sign before it, or the currency in its scale ("5 M€")."""
    patterns, words = patterns_of(lang), figure_words(lang)
    start, end, unit = number.start, number.end, ""
    if after := patterns.unit.match(read, end):
        end, unit = after.end(), words.units[after["unit"]]
    elif before := patterns.sign.search(read, max(0, start - len("us$ ")), start):
        start, unit = before.start(), words.units.get(before["unit"], "")
    elif read[end - 1] in "€$£":
        unit = words.units.get(read[end - 1], "")
    elif all(value.endswith(_PERCENT) for value in number.readings):
        unit = _PERCENT
    written = read[number.start : number.end]
    is_year = not unit and _YEAR.fullmatch(written) is not None
    return Figure(
        start,
        end,
        number.readings,
        unit,
        is_year=is_year and patterns.year.search(read, max(0, start - _BACK), start) is not None,
        is_article=not unit and written in words.one,
        is_ordinal=written in lexicon(lang).ordinal or patterns.ordinal.match(read, end) is not None,
    )


def _ratio(number: Number, whole: Number, read: str, lang: str) -> frozenset[str]:
    """The part of "trois Français sur quatre"; none where the second number is a count of its own."""
    if not patterns_of(lang).of.fullmatch(read, number.end, whole.start):
        return frozenset()
    of = [int(value) for value in whole.bare if value.isdigit() and 1 < int(value) <= _RATIO]
    return frozenset(portion(value, size) for size in of for value in number.bare) - {""}


def _bounded(figure: Figure, read: str, lang: str) -> Figure:
    found = patterns_of(lang).bound.search(read, max(0, figure.start - _BACK), figure.start)
    if not found or figure.bound == "some":
        return figure
    bounds: tuple[Bound, ...] = ("over", "under", "least", "most", "about")
    return replace(figure, bound=next(bound for bound in bounds if found[bound]))


def _counting(found: list[Figure], read: str, text: str, lang: str) -> Iterator[Figure]:
    """With what each counts; the first of "dix à vingt personnes" and "300 des 400 soldats" as the second."""
    after: Figure | None = None
    told: list[Figure] = []
    for figure in reversed(found):
        nouns = () if figure.is_year else nouns_after(text, figure.end, lang)
        people = bool(nouns) and nouns[0] in _people(lang)
        after = (
            replace(figure, nouns=nouns, is_people=people)
            if nouns or not after
            else _as(figure, after, read, lang)
        )
        told.append(after)
    return reversed(told)


def _as(figure: Figure, after: Figure, read: str, lang: str) -> Figure:
    patterns = patterns_of(lang)
    if patterns.between.fullmatch(read, figure.end, after.start):
        return replace(figure, nouns=after.nouns, unit=figure.unit or after.unit)
    if figure.end < after.start and patterns.skipped.fullmatch(read, figure.end, after.start):
        return replace(figure, nouns=after.nouns)
    return figure


@cache
def _people(lang: str) -> frozenset[str]:
    return frozenset(stem(word, lang) for word in figure_words(lang).people)
