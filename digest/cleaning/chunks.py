"""Chunks, what stands between white space in a text: which of them can be a part of a phrase."""

from collections.abc import Callable, Iterable, Sequence

__all__ = ["Suspects"]

_LONGEST = 40  # characters of a chunk that is kept; hardly one in print is longer
_MOST = 50_000  # chunks kept, some 7 MB; what a year of a daily repeats is among them


class Suspects:
    """A test of texts that is made once for each chunk, so that prose, which repeats its words, passes fast."""

    def __init__(self, suspicious: Callable[[str], bool]) -> None:
        """`suspicious` tells whether a text has a suspect: it must be true where one of its chunks is."""
        self._suspicious = suspicious
        self._cleared: set[str] = set()
        self._suspects: set[str] = set()

    def among(self, chunks: Sequence[str]) -> set[str]:
        """The chunks that are suspects."""
        if self._cleared.issuperset(chunks):
            return set()
        unknown = self._unknown(chunks)
        found = set(filter(self._suspicious, unknown)) if self._suspicious(" ".join(unknown)) else set()
        self._keep(self._suspects, found)
        self._keep(self._cleared, [chunk for chunk in unknown if chunk not in found])
        return found | self._suspects.intersection(chunks)

    def _unknown(self, chunks: Sequence[str]) -> list[str]:
        return [chunk for chunk in chunks if chunk not in self._cleared and chunk not in self._suspects]

    @staticmethod
    def _keep(kept: set[str], chunks: Iterable[str]) -> None:
        if len(kept) >= _MOST:
            kept.clear()
        kept.update(chunk for chunk in chunks if len(chunk) <= _LONGEST)
