"""Suspects: which words of a text can be a part of what is looked for."""

from collections.abc import Callable, Iterable, Sequence

__all__ = ["Suspects"]

_LONGEST = 40  # characters of a word that is kept; hardly one in print is longer
_MOST = 50_000  # words kept, some 7 MB; what a year of a daily repeats is among them


class Suspects:
    """A test that is made once for each word, so that prose, which repeats its words, passes fast."""

    def __init__(self, suspicious: Callable[[str], bool]) -> None:
        """`suspicious` tells whether a text has a suspect: it must be true where one of its words is."""
        self._suspicious = suspicious
        self._cleared: set[str] = set()
        self._suspects: set[str] = set()

    def among(self, words: Sequence[str]) -> set[str]:
        """The words that are suspects."""
        if self._cleared.issuperset(words):
            return set()
        unknown = self._unknown(words)
        suspicious = bool(unknown) and self._suspicious(" ".join(unknown))
        found = set(filter(self._suspicious, unknown)) if suspicious else set()
        self._keep(self._suspects, found)
        self._keep(self._cleared, [word for word in unknown if word not in found])
        return found | self._suspects.intersection(words)

    def _unknown(self, words: Sequence[str]) -> list[str]:
        return [word for word in words if word not in self._cleared and word not in self._suspects]

    @staticmethod
    def _keep(kept: set[str], words: Iterable[str]) -> None:
        if len(kept) >= _MOST:
            kept.clear()
        kept.update(word for word in words if len(word) <= _LONGEST)
