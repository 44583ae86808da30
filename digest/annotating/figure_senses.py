"""What figures are by what stands before them: sums in the currency of the last one, parts of a name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from digest.annotating.figure_forms import Figure
from digest.annotating.plain import plain

__all__ = ["CURRENCIES", "labelled", "priced"]

CURRENCIES = frozenset(["EUR", "USD", "GBP", "JPY", "CNY", "RUB"])
_SUM = 6  # digits; millions without a word after them are of what was counted before
_BACK = 24  # characters; letters that a number is written to
_LETTERS = re.compile(r"(?<!\w)([A-ZÀ-Ý][^\W\d_]*)-?$")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def labelled(figure: Figure, text: str) -> Figure:
    """With the letters that it is written to: "Covid-19" and "G7" count nothing."""
    letters = _LETTERS.search(text, max(0, figure.start - _BACK), figure.start)
    if not letters or _YEAR.fullmatch(text[figure.start : figure.end]):
        return figure
    return replace(figure, nouns=(plain(letters[1]),), unit="", is_label=True)


def priced(found: Iterable[Figure]) -> Iterator[Figure]:
    """With the currency of the sum before: "3 milliards d'euros, contre 2,55 milliards"."""
    currency = ""
    for figure in found:
        is_sum = any(len(value) > _SUM and value.isdigit() for value in figure.readings)
        if figure.unit in CURRENCIES:
            currency = figure.unit
        yield replace(figure, unit=currency) if is_sum and not (figure.unit or figure.nouns) else figure
