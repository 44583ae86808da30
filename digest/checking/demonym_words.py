"""The adjectives of towns and regions, from `data/demonyms.<lang>.toml`: what they are of."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from digest.annotating.plain import in_plain
from digest.text.word_lists import word_lists

__all__ = ["SHORTEST", "is_of", "is_region", "listed", "root_of"]

_SHARED = 4  # letters that « lensois » and Lens have in common at least, or all of the shorter one
SHORTEST = 3  # letters before an ending; less is no place


def root_of(word: str, lang: str) -> str:
    """What an adjective of a place has before its ending; "" for any other word."""
    lists = listed(lang)
    if (
        not lists
        or "-" in word
        or word.removesuffix("s").removesuffix("e").removesuffix("s") in _others(lang)
    ):
        return ""
    found = _forms(lang).fullmatch(word)
    return (found["known"] or found["root"]) if found else ""


def is_region(root: str, lang: str) -> bool:
    """Whether a root is that of a region: a town in it may be said to be so."""
    return root in listed(lang)["regions"]


def is_of(root: str, place: str, lang: str) -> bool:
    """Whether a root is that of a place, in its name or in another adjective."""
    towns: Mapping[str, str] = listed(lang).get("towns", {})
    if root == place or any(place == town and form.startswith(root) for form, town in towns.items()):
        return True
    shared = min(len(root), len(place), _SHARED)
    return shared >= SHORTEST and root[:shared] == place[:shared]


@cache
def _forms(lang: str) -> re.Pattern[str]:
    lists = listed(lang)
    known, endings = "|".join(lists["known"]), "|".join(lists["endings"])
    return re.compile(
        rf"(?:(?P<known>{known})(?:ne|e)?s?|(?P<root>[a-z]{{{SHORTEST},}})(?:{endings})(?:es?)?)"
    )


@cache
def _others(lang: str) -> frozenset[str]:
    """Words that are no places, without number and gender."""
    return frozenset(word.removesuffix("s") for word in listed(lang)["others"])


@cache
def listed(lang: str) -> dict[str, Any]:
    """The lists of a language; none without a file."""
    table = in_plain(word_lists("digest.checking", "demonyms", lang) or {})
    assert isinstance(table, dict)
    return table
