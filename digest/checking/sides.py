"""Sides: verbs that tell one thing from two sides, from `data/frames.<lang>.toml`: buy and sell."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

__all__ = ["Sides", "sides"]


@dataclass(frozen=True, slots=True)
class Sides:
    """Lemmas, and pairs of groups of lemmas, each the other's converse.

    `receiving`: the subject is given something; `even`: what is said of both who take part is the same.
    """

    receiving: frozenset[str] = frozenset()
    even: frozenset[str] = frozenset()
    converse: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()

    def are_converse(self, one: str, other: str) -> bool:
        """Whether the two verbs tell one thing from its two sides; no verb ("louer") is its own converse."""
        return one != other and any(
            (one in first and other in second) or (one in second and other in first)
            for first, second in self.converse
        )


@cache
def sides(lang: str) -> Sides:
    """The verbs of a language; none where it has no data file."""
    listed = resources.files("digest.checking").joinpath(f"data/frames.{lang}.toml")
    if not lang.isalpha() or not listed.is_file():
        return Sides()
    table = tomllib.loads(listed.read_text(encoding="utf-8"))
    pairs = [line.split("|") for line in table["converse"]]
    converse = tuple((frozenset(one.split()), frozenset(other.split())) for one, other in pairs)
    return Sides(frozenset(table["receiving"].split()), frozenset(table["even"].split()), converse)
