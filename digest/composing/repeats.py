"""What a brief has printed already, so that it prints nothing twice."""

from collections import Counter
from collections.abc import Sequence

__all__ = ["Printed"]

_LENGTH = 5  # words a shingle
_REPEATS = 0.5  # share of the shorter text's shingles; above it an editor reads the same sentence twice


class Printed:
    """The texts printed so far, by their shingles of five words."""

    def __init__(self) -> None:
        """Nothing is printed yet."""
        self._holders: dict[tuple[str, ...], list[int]] = {}
        self._sizes: list[int] = []

    def add(self, words: Sequence[str]) -> None:
        """Remember a text by its words."""
        shingles = _shingles(words)
        for shingle in shingles:
            self._holders.setdefault(shingle, []).append(len(self._sizes))
        self._sizes.append(len(shingles))

    def repeats(self, words: Sequence[str]) -> bool:
        """Whether more than half of the text, or of a printed one, stands in the other."""
        shingles = _shingles(words)
        shared = Counter(holder for s in shingles for holder in self._holders.get(s, ()))
        return any(n > _REPEATS * min(len(shingles), self._sizes[h]) for h, n in shared.items())


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    """Every run of five words, or the whole of a shorter text."""
    last = max(len(words) - _LENGTH, 0)
    return {tuple(words[at : at + _LENGTH]) for at in range(last + 1)}
