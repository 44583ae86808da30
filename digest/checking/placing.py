"""Placing: how far the tokens of a text stand from those who figure in it, by its syntax and its order."""

from functools import lru_cache

from digest.annotating.frames.scenes import Figure, Scene
from digest.checking.reading import read

__all__ = ["Placing", "placing"]

_TREE, _LINE = 6, 8  # relations, and words with a meaning: no two stand further apart
_MARKS = ",;:().–—"
_KEPT = 2048  # texts


class Placing:
    """A scene and its tokens: the word that each belongs to, and what lies between two."""

    def __init__(self, text: Scene) -> None:
        """Reads the tokens of the scene's text."""
        self.scene = text
        self.reading = read(text.text, text.lang)
        self.words = [text.word_at(token.start) for token in self.reading.tokens]
        self._ranks: list[int] = []
        self._far: dict[tuple[int, int], float] = {}
        self._nearest: dict[int, float] = {}
        count = 0
        for at, token in enumerate(self.reading.tokens):
            count += bool(token.stem) + any(mark in self.reading.gap(at) for mark in _MARKS)
            self._ranks.append(count)

    def far(self, one: Figure, at: int) -> float:
        """The mean of the relations and of the words with a meaning between a figure and a token.

        The parser errs on long sentences, and order on what stands between: each mends the other.
        """
        key = one.first, at
        if key not in self._far:
            tree = self.scene.distances(one)[self.words[at]] if self.words[at] >= 0 else _TREE
            first, last = self._ends(one, at)
            line = min(abs(self._ranks[at] - self._ranks[first]), abs(self._ranks[at] - self._ranks[last]))
            self._far[key] = (min(tree, _TREE) + min(line, _LINE)) / 2
        return self._far[key]

    def nearest(self, at: int) -> float:
        """How far the nearest name stands from a token that is not of it."""
        if at not in self._nearest:
            word = self.words[at]
            self._nearest[at] = min(
                (
                    self.far(name, at)
                    for name in self.scene.figures
                    if name.is_name and not name.first <= word <= name.last
                ),
                default=0.0,
            )
        return self._nearest[at]

    def _ends(self, one: Figure, at: int) -> tuple[int, int]:
        own = [i for i, word in enumerate(self.words) if one.first <= word <= one.last]
        return (own[0], own[-1]) if own else (at, at)


@lru_cache(_KEPT)
def placing(text: Scene) -> Placing:
    """The placing of a scene; made once."""
    return Placing(text)
