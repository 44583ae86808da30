"""What a summary has in common with its sources: the longest runs of words, found in linear time."""

from collections.abc import Sequence
from dataclasses import dataclass

from digest.annotating.remembered import remembered
from digest.metrics.spoken import article_words
from digest.models import Story

__all__ = ["Fragment", "Passages", "passages_of"]

_NONE = -1


@dataclass(frozen=True, slots=True)
class Fragment:
    """A run of `length` words, from word `start` of the summary and from word `place` of source `source`."""

    start: int
    length: int
    source: int
    place: int


class Passages:
    """Every run of words of some sources, as a suffix automaton: no run reaches over a source's end.

    Source: Blumer et al. (1985), "The smallest automaton recognizing the subwords of a text". Time and
    memory are linear in the words, whatever they are.
    """

    def __init__(self, sources: Sequence[Sequence[str]]) -> None:
        """`sources` are the words of each."""
        self._next: list[dict[str, int]] = [{}]
        self._link = [_NONE]
        self._length = [0]
        self._first: list[tuple[int, int]] = [(0, 0)]
        for number, spoken in enumerate(sources):
            last = 0
            for place, word in enumerate(spoken):
                last = self._extended(last, word, (number, place))

    def _extended(self, last: int, word: str, where: tuple[int, int]) -> int:
        """The state of the run that ends with this word, after the run of state `last`."""
        known = self._next[last].get(word)
        if known is not None:  # another source, or the start of one, has this run already
            return known if self._length[known] == self._length[last] + 1 else self._split(last, word, known)
        state = self._added({}, self._length[last] + 1, where)
        at = last
        while at != _NONE and word not in self._next[at]:
            self._next[at][word] = state
            at = self._link[at]
        if at == _NONE:
            self._link[state] = 0
            return state
        known = self._next[at][word]
        exact = self._length[known] == self._length[at] + 1
        self._link[state] = known if exact else self._split(at, word, known)
        return state

    def _split(self, at: int, word: str, known: int) -> int:
        """A state for the shorter runs of state `known`, which more sources or places have."""
        clone = self._added(dict(self._next[known]), self._length[at] + 1, self._first[known])
        self._link[clone] = self._link[known]
        self._link[known] = clone
        while at != _NONE and self._next[at].get(word) == known:
            self._next[at][word] = clone
            at = self._link[at]
        return clone

    def _added(self, following: dict[str, int], length: int, end: tuple[int, int]) -> int:
        self._next.append(following)
        self._length.append(length)
        self._link.append(_NONE)
        self._first.append(end)
        return len(self._next) - 1

    def hold(self, spoken: Sequence[str]) -> bool:
        """Whether these words stand in a source as one run."""
        state = 0
        for word in spoken:
            found = self._next[state].get(word)
            if found is None:
                return False
            state = found
        return True

    def fragments(self, spoken: Sequence[str]) -> list[Fragment]:
        """The runs that a summary shares with the sources: at each word the longest, then after it.

        Source: F(A, S) of Grusky et al. (2018), "Newsroom". A run is placed where it stands first.
        """
        found, at = [], 0
        while at < len(spoken):
            state, end = 0, at
            while end < len(spoken) and (following := self._next[state].get(spoken[end])) is not None:
                state, end = following, end + 1
            length = end - at
            if length:
                source, last = self._first[state]
                found.append(Fragment(at, length, source, last - length + 1))
            at = max(end, at + 1)
        return found


@remembered
def passages_of(story: Story) -> Passages:
    """The runs of words of a story's articles, in their order."""
    return Passages([article_words(article) for article in story.articles])
