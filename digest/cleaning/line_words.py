"""The words of credit lines, dates and rubrics, in every language that has a list."""

import re
import tomllib
from functools import cache
from importlib import resources

from digest.cleaning.folding import folded
from digest.cleaning.known_outlets import is_known_outlet

__all__ = [
    "NAMES",
    "UPPER",
    "agency_pattern",
    "alternation",
    "has_outlet_word",
    "is_agency",
    "is_outlet",
    "words_of",
]

UPPER = "[^\\W\\d_a-z\u00df-\u00f6\u00f8-\u00ff]"
_PARTICLE = "(?:de|du|des|d['\u2019]|la|le|van|von|der|den|el|al|ben|bin|dos|da|di|y)"
_NAME = f"{UPPER}[\\w'\u2019.-]*+(?:\\s(?:{_PARTICLE}\\s?)?{UPPER}[\\w'\u2019.-]*+){{0,4}}"
# One name or several: "Jean Dupont, Anne de La Tour et Kong Anh".
NAMES = f"{_NAME}(?:(?:\\s?,|\\s(?:et|and|&))\\s{_NAME}){{0,4}}"


@cache
def _all() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    folder = resources.files("digest.cleaning").joinpath("data")
    for listed in sorted(folder.iterdir(), key=lambda item: item.name):
        if listed.name.startswith("lines."):
            for kind, words in tomllib.loads(listed.read_text(encoding="utf-8")).items():
                found[kind] = (*found.get(kind, ()), *words)
    return found


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of a kind (by, source, date, sections …), folded."""
    return frozenset(folded(word) for word in _all()[kind])


@cache
def alternation(kind: str) -> str:
    """A pattern, to be used without regard to case, of the words of a kind as they are written."""
    words = sorted(_all()[kind], key=len, reverse=True)
    return "|".join(word if kind == "months" else re.escape(word).replace("'", "['\u2019]") for word in words)


@cache
def _agencies() -> dict[str, str]:
    listed = resources.files("digest.cleaning").joinpath("data/agencies.txt").read_text(encoding="utf-8")
    return {folded(name): name for name in listed.splitlines() if name}


@cache
def agency_pattern() -> str:
    """A pattern of the known news agencies, the longest name first, as they are written."""
    names = sorted(_agencies().values(), key=len, reverse=True)
    return "|".join(re.escape(name).replace("\\ ", "\\s") for name in names)


def is_agency(name: str) -> bool:
    """Whether a name is a known news agency's."""
    return folded(name.strip(" .")) in _agencies()


def is_outlet(name: str) -> bool:
    """Whether a name is known, opens with an article or has a word that newspapers have in theirs."""
    if is_known_outlet(name):
        return True
    article = re.match(r"(\w+)(?=[\s'])", folded(name))  # "L. Dubois" has an initial, "L'Aurore" an article
    return bool(article and article[1] in words_of("articles")) or has_outlet_word(name)


def has_outlet_word(name: str) -> bool:
    """Whether a name has a word that newspapers and stations have in theirs."""
    return not words_of("outlet").isdisjoint(re.split(r"[\W_]+", folded(name)))
