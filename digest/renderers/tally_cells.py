"""Cells of a tally's tables: a number in the language's own form, a name that cannot end its cell."""

from digest.renderers.printing import words_of
from digest.renderers.wording import Wording

__all__ = ["NOTHING", "decimal", "name_cell"]

NOTHING = "–"


def decimal(value: float | None, words: Wording) -> str:
    """Two decimals in the language's own form, with a true minus."""
    if value is None:
        return NOTHING
    from babel.numbers import format_decimal  # noqa: PLC0415 - Babel is slow to import

    told = format_decimal(round(value, 2) + 0.0, format="0.00", locale=words.locale)  # no -0
    return str(told).replace("-", "\u2212")


def name_cell(name: str, words: Wording) -> str:
    """A name that somebody gave, with nothing that would end its cell."""
    return words_of(name, words.lang).replace("|", "\\|")
