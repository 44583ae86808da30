"""Recall: whether an earlier story says the words of a text, by the hashes that are kept of its units."""

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from digest.models import Memory, Story

__all__ = ["Recall", "shingle_hashes", "unit_hash"]

_LENGTH = 5  # words a shingle, as where a page is kept from saying a thing twice
_KEPT = 4  # one hash of so many is kept, and the smallest of each unit: a quarter of the room tells as much
_REPEATS = 0.5  # share of a unit's kept shingles; above it an editor reads the same sentence again


def unit_hash(words: Sequence[str]) -> str:
    """Eight hexadecimal digits for the words of a unit."""
    return f"{_crc(words):08x}"


def shingle_hashes(words: Sequence[str]) -> set[str]:
    """Those of its runs of five words that are kept; of a shorter text the whole."""
    runs = {_crc(words[at : at + _LENGTH]) for at in range(max(len(words) - _LENGTH, 0) + 1)}
    kept = {run for run in runs if run % _KEPT == 0} | {min(runs)}
    return {f"{run:08x}" for run in kept}


def _crc(words: Sequence[str]) -> int:
    return crc32(" ".join(words).encode("utf-8", "replace"))


@dataclass(frozen=True, slots=True)
class Recall:
    """What is kept of the units of earlier stories."""

    units: frozenset[str]
    shingles: frozenset[str]

    @classmethod
    def of(cls, *memories: Memory) -> "Recall":
        """What is kept of some."""
        units = frozenset(unit for memory in memories for unit in memory.units)
        return cls(units, frozenset(run for memory in memories for run in memory.shingles))

    def has_all(self, story: Story) -> bool:
        """Whether every unit of a story was told in the same words."""
        told = {unit_hash(unit.words) for article in story.articles for unit in article.units if unit.words}
        return bool(told) and told <= self.units

    def repeats(self, words: Sequence[str]) -> bool:
        """Whether a unit of these words was told, or one in mostly the same words."""
        if unit_hash(words) in self.units:
            return True
        runs = shingle_hashes(words)
        return len(runs & self.shingles) > _REPEATS * len(runs)
