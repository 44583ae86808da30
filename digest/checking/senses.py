"""What words say alike and against each other, from `data/senses.<lang>.toml`."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from digest.annotating.plain import plain

__all__ = ["Senses", "senses"]

_SHORTEST = 2  # letters before a star


@dataclass(frozen=True, slots=True)
class _Words:
    """Groups of words and of beginnings, by the number of their line."""

    whole: dict[str, frozenset[int]]
    begun: dict[str, frozenset[int]]

    def groups(self, word: str) -> frozenset[int]:
        found = self.whole.get(word, frozenset())
        for end in range(_SHORTEST, len(word) + 1):
            found |= self.begun.get(word[:end], frozenset())
        return found


class Senses:
    """The lines of a language's file, asked word by word; nothing is alike in a language without one."""

    def __init__(self, table: dict[str, list[str]]) -> None:
        """`table` is the file as it was read."""
        sides = [side for line in table.get("against", []) for side in line.split("|")]
        self._irregular = _read(table.get("irregular", []))
        self._alike = _read(table.get("alike", []))
        self._against = _read(sides)
        self._known: dict[tuple[str, str], frozenset[int]] = {}

    def alike(self, one: str, other: str) -> bool:
        """Whether one can stand for the other."""
        return not self._groups("alike", one).isdisjoint(self._groups("alike", other))

    def against(self, one: str, other: str) -> bool:
        """Whether one says the contrary of the other: they stand on the two sides of a line."""
        sides = self._groups("against", one)
        contrary = {side ^ 1 for side in sides}
        others = self._groups("against", other)
        return not contrary.isdisjoint(others) and sides.isdisjoint(others)

    def sides(self, word: str) -> frozenset[int]:
        """The sides that a word stands on; that of its contraries differs by the last bit."""
        return self._groups("against", word)

    def kinds(self, word: str) -> Iterable[str]:
        """Names of the groups of words that can stand for this one."""
        yield from (f"={number}" for number in sorted(self._groups("irregular", word)))
        yield from (f"~{number}" for number in sorted(self._groups("alike", word)))

    def _groups(self, kind: str, word: str) -> frozenset[int]:
        asked = (kind, word)
        if asked not in self._known:
            words = {"irregular": self._irregular, "alike": self._alike, "against": self._against}[kind]
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[asked] = words.groups(word)
        return self._known[asked]


_MOST = 200_000  # words kept with their groups


@cache
def senses(lang: str) -> Senses:
    """The senses of a language."""
    listed = resources.files("digest.checking").joinpath(f"data/senses.{lang}.toml")
    if not lang.isalpha() or not listed.is_file():
        return Senses({})
    return Senses(tomllib.loads(listed.read_text(encoding="utf-8")))


def _read(lines: list[str]) -> _Words:
    whole: defaultdict[str, set[int]] = defaultdict(set)
    begun: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(lines):
        for word in plain(line).split():
            (begun if word.endswith("*") else whole)[word.rstrip("*")].add(number)
    return _Words(*({word: frozenset(held) for word, held in some.items()} for some in (whole, begun)))
