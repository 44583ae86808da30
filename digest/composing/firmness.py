"""Whether a unit says enough by itself to be chosen before others that could be printed too."""

import re
import tomllib
from functools import cache
from importlib import resources

from digest.composing.quotations import outside_quotations
from digest.text.openings import dangles

__all__ = ["firm"]

_SHORTEST = 12  # words; shorter sentences of the press are transitions ("Il n'y a pas encore de détails.")
_QUOTED = re.compile(r"[«“\"]\s*(?P<words>[^»”\"]+)")
_PLAIN = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " "})


def firm(text: str, lang: str, length: int) -> bool:
    """Whether the unit is no transition, points at no other sentence, and quotes none that does.

    `length` is in words. "L'Ukraine a cependant rejeté ces conditions" is whole and opens well, and tells
    nothing where the conditions are not printed.
    """
    if length < _SHORTEST:
        return False
    pointing = _pointing(lang)
    if pointing and pointing.search(outside_quotations(text).translate(_PLAIN)):
        return False
    quoted = _QUOTED.search(text)
    return not (quoted and len(quoted["words"]) * 2 > len(text) and dangles(quoted["words"], lang))


@cache
def _pointing(lang: str) -> re.Pattern[str] | None:
    listed = resources.files("digest.composing").joinpath(f"data/firmness.{lang}.toml")
    if not lang.isalnum() or not listed.is_file():
        return None
    words: dict[str, list[str]] = tomllib.loads(listed.read_text(encoding="utf-8"))
    phrases, nowhere = "|".join(words["pointing"]), "|".join(words["pointing_nowhere"])
    determiners = "|".join(words["demonstratives"])
    return re.compile(
        rf"(?<![\w'-])(?:(?:{phrases})(?![\w-])|(?:{determiners})\s(?!(?:{nowhere})(?!\w)))", re.IGNORECASE
    )
