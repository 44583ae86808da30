"""Renowned: people whose first name a sentence may add, from `data/renowned.toml`: M. Trump is Donald."""

import tomllib
from functools import cache
from importlib import resources

from digest.annotating.name_keys import keys

__all__ = ["is_renowned"]


def is_renowned(first: str, last: str, lang: str) -> bool:
    """Whether two words in plain form are the first and the last name of somebody whom everybody knows."""
    mine = keys(last, lang)
    return any(not mine.isdisjoint(keys(name, lang)) for name in _people().get(first, ()))


@cache
def _people() -> dict[str, tuple[str, ...]]:
    """The last words of names by their first ones."""
    listed = resources.files("digest.checking").joinpath("data/renowned.toml")
    found: dict[str, tuple[str, ...]] = {}
    for name in tomllib.loads(listed.read_text(encoding="utf-8"))["people"]:
        first, *_, last = name.split()
        found[first] = (*found.get(first, ()), last)
    return found
