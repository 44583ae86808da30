"""The words that decide who does what, from `data/frames.<lang>.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

__all__ = ["Controls", "controls"]


@dataclass(frozen=True, slots=True)
class Controls:
    """Lists of lemmas.

    Nouns that say how many, verbs whose subject does the infinitive, verbs of having, nouns of deeds, nouns
    behind "par" that do nothing, nouns of time, bodies that are named as deeds are; endings of nouns of
    deeds.
    """

    measures: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    having: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()

    def is_deed(self, noun: str) -> bool:
        """Whether a noun says what is done: "exécution", "rachat"."""
        if noun in self.bodies:
            return False
        return noun in self.deeds or (bool(self.endings) and noun.endswith(self.endings))


@cache
def controls(lang: str) -> Controls:
    """The words of a language; none where it has no data file."""
    listed = resources.files("digest.annotating").joinpath(f"data/frames.{lang}.toml")
    if not lang.isalpha() or not listed.is_file():
        return Controls()
    table: dict[str, str] = tomllib.loads(listed.read_text(encoding="utf-8"))
    lists: dict[str, frozenset[str]] = {name: frozenset(words.split()) for name, words in table.items()}
    endings = tuple(table["endings"].split())
    return Controls(**{name: words for name, words in lists.items() if name != "endings"}, endings=endings)
