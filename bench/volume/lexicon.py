"""A lexicon: the words of real articles in groups, any of which may stand for another of its group."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Ids", "Lexicon", "lexicon_of", "pieces"]

Ids = NDArray[np.int64]

_PIECE = re.compile(r"\w+|\W+")
_FUNCTION = 250  # the most frequent words stay: they are the grammar
_FEWEST = 12  # words of a group; a smaller one is joined to others of the same shape


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words and what stands between them, by number; those of one group have numbers in a row.

    `first`, `size` and `group` are by number, `groups` counts the groups; group 0 are the pieces that stay.
    """

    known: dict[str, int]
    spelled: NDArray[np.object_]
    first: Ids
    size: Ids
    group: Ids
    groups: int

    def read(self, text: str) -> Ids:
        """The numbers of a text's pieces."""
        return np.array([self.known[piece] for piece in pieces(text)], dtype=np.int64)

    def write(self, ids: Ids) -> str:
        """The text of some pieces."""
        return "".join(self.spelled[ids].tolist())

    def turned(self, ids: Ids, shifts: Ids) -> Ids:
        """The pieces with each word exchanged for the one so many places on in its group, 0 for itself.

        `shifts` are by group, so that a name stays one name through a whole text.
        """
        first = self.first[ids]
        return first + (ids - first + shifts[self.group[ids]]) % self.size[ids]


def pieces(text: str) -> list[str]:
    """Words and what stands between them, in turn."""
    return _PIECE.findall(text)


def lexicon_of(texts: Iterable[str]) -> Lexicon:
    """The lexicon of some texts: grouped by capital, first vowel, ending and frequency."""
    counts = Counter(piece for text in texts for piece in pieces(text))
    words = [word for word, _ in counts.most_common() if word[0].isalnum()]
    fixed = [[piece] for piece in counts if not piece[0].isalnum()] + [[w] for w in words[:_FUNCTION]]
    groups = [*fixed, *_grouped(words[_FUNCTION:], counts)]
    sizes = np.array([len(group) for group in groups], dtype=np.int64)
    spelled = [piece for group in groups for piece in group]
    return Lexicon(
        known={piece: number for number, piece in enumerate(spelled)},
        spelled=np.array(spelled, dtype=object),
        first=np.repeat(np.cumsum(sizes) - sizes, sizes),
        size=np.repeat(sizes, sizes),
        group=np.repeat(np.maximum(0, np.arange(len(groups)) - len(fixed) + 1), sizes),
        groups=len(groups) - len(fixed) + 1,
    )


def _grouped(words: Sequence[str], counts: Counter[str]) -> list[list[str]]:
    """Groups by shape, the finest that have enough words; what is left over goes by less and less."""
    found: list[list[str]] = []
    for fineness in (3, 2, 1, 0):
        by_shape: dict[object, list[str]] = defaultdict(list)
        for word in words:
            by_shape[_shape(word, counts[word], fineness)].append(word)
        enough = [group for group in by_shape.values() if len(group) >= _FEWEST or not fineness]
        found += enough
        taken = {word for group in enough for word in group}
        words = [word for word in words if word not in taken]
    return found


def _shape(word: str, count: int, fineness: int) -> tuple[object, ...]:
    """What a word must share with another to stand for it: endings agree in gender, number and tense."""
    kind = "digit" if word[0].isdigit() else "upper" if word.isupper() else word[0].isupper()
    if kind == "digit":
        return kind, min(len(word), 5) if fineness else 0
    band = count.bit_length()
    vowel = word[0].lower() in "aeiouyéèêâîôûh"
    return (kind, (band + 1) // 2, vowel, word[-fineness:]) if fineness else (kind,)
