"""Longest common subsequences of words, by bits: how long one is, and which words of a reference take part.

A reference is read once. Its words are bits of a Python integer, and one addition for each word of the
other text moves a whole row of the table that rouge-score fills cell by cell.
"""

from collections.abc import Iterable, Mapping, Sequence

__all__ = ["Aligned", "length", "places"]


def places(words: Iterable[str]) -> dict[str, int]:
    """Where each word stands: an integer with a bit for each place."""
    found: dict[str, int] = {}
    bit = 1
    for word in words:
        found[word] = found.get(word, 0) | bit
        bit <<= 1
    return found


def length(reference: Mapping[str, int], size: int, words: Iterable[str]) -> int:
    """How many words the longest common subsequence of `words` and a reference of `size` words has.

    `reference` is given by its `places`. Source: Hyyrö (2004), bit-parallel LCS-length computation revisited.
    """
    every = (1 << size) - 1
    free, find = every, reference.get  # a bit is cleared where the row of the table steps up
    for word in words:
        if here := find(word):
            shared = free & here
            free = (free + shared | free - shared) & every
    return size - free.bit_count()


class Aligned:
    """A reference in sentences, ready for the union of longest common subsequences (Lin 2004, 3.2).

    All its sentences are aligned at once: a bit between two of them, always clear, stops the carry.
    """

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        """`sentences` are given by their words."""
        self.places: dict[str, int] = {}
        self.spans: list[int] = []  # for each sentence the bits of its places
        bit, find = 1, self.places.get
        for words in sentences:
            first = bit
            for word in words:
                self.places[word] = find(word, 0) | bit
                bit <<= 1
            self.spans.append(bit - first)
            bit <<= 1
        self.every = sum(self.spans)

    def union(self, sentences: Iterable[Sequence[str]]) -> int:
        """The places of the words that stand in a subsequence of some of the other text's sentences."""
        union = 0
        for words in sentences:
            rows = self._rows(words)
            for span in self.spans:
                union |= _path(rows, span)
        return union

    def _rows(self, words: Iterable[str]) -> list[tuple[int, int]]:
        """For each word, the last one first: its places, and these with the steps of its row."""
        every, find = self.every, self.places.get
        free, steps, rows = every, 0, [(0, 0)]
        for word in words:
            if here := find(word, 0):
                shared = free & here
                free = (free + shared | free - shared) & every
                steps = every ^ free
                rows.append((here, here | steps))
            elif rows[-1][0]:
                rows.append((0, steps))  # a second row without a common word would lead nowhere else
        rows.reverse()
        return rows


def _path(rows: Sequence[tuple[int, int]], window: int) -> int:
    """The places of one longest subsequence, of several the one that rouge-score finds.

    It walks the table from its end: at a common word it takes it, at a step of the row it leaves the row,
    else it goes one place back. So the highest bit of `row` in the `window` of places left is all it meets.
    """
    taken = 0
    for here, row in rows:
        left = row & window
        if not left:
            break
        bit = 1 << left.bit_length() - 1
        if here & bit:
            taken |= bit
            window &= bit - 1
        else:
            window &= (bit << 1) - 1
    return taken
