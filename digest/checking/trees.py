"""Trees: a parsed text with what depends on each of its words."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from digest.annotating.plain import plain
from digest.annotating.syntax import Word, parse

__all__ = ["Tree", "tree"]


@dataclass(frozen=True, slots=True)
class Tree:
    """A text's words, and by the index of each the indexes of those that depend on it."""

    text: str
    lang: str
    words: tuple[Word, ...]
    children: tuple[tuple[int, ...], ...]

    def below(self, at: int, *relations: str) -> Iterator[Word]:
        """The words that depend on one, in these relations or in any."""
        found = (self.words[there] for there in self.children[at])
        return (word for word in found if not relations or word.relation in relations)

    def above(self, at: int) -> Word:
        """The word that one depends on; the root itself for the root."""
        return self.words[self.words[at].head]

    def plain(self, at: int) -> str:
        """A word in plain form; "" beyond the last."""
        return plain(self.words[at].text) if at < len(self.words) else ""


def tree(text: str, lang: str) -> Tree:
    """The tree of a text; one without words where the language has no parser."""
    words = parse(text, lang) or ()
    below: defaultdict[int, list[int]] = defaultdict(list)
    for at, word in enumerate(words):
        if word.head != at:
            below[word.head].append(at)
    return Tree(text, lang, words, tuple(tuple(below[at]) for at in range(len(words))))
