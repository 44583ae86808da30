"""What words do to what they govern: deny it, wish it, plan it; from `data/governors.<lang>.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from digest.annotating.plain import plain

__all__ = ["Governors", "governors"]


@dataclass(frozen=True, slots=True)
class Governors:
    """Lists of plain lemmas by their name."""

    lists: dict[str, frozenset[str]]

    def has(self, name: str, lemma: str) -> bool:
        """Whether a lemma, in any case and with or without accents, is in a list."""
        return plain(lemma) in self.lists.get(name, frozenset())


@cache
def governors(lang: str) -> Governors:
    """The lists of a language; none where it has no file."""
    listed = resources.files("digest.checking").joinpath(f"data/governors.{lang}.toml")
    if not lang.isalpha() or not listed.is_file():
        return Governors({})
    table: dict[str, list[str]] = tomllib.loads(listed.read_text(encoding="utf-8"))
    return Governors({name: frozenset(map(plain, words)) for name, words in table.items()})
