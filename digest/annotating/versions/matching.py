"""matches: the parts of other articles that tell what a quotation tells, nearly in its words."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from digest.annotating.versions.pieces import Piece

__all__ = ["Match", "Pile", "matches"]

_COMMON = 5  # words that say something, in common; shorter sentences are alike by chance
_SHARE = 0.6  # of the longer sentence's words that say something; below it two sentences are on one topic
_RUN = 4  # words in a row in common; translations of one sentence keep at least a turn of it
_NEAREST = 30  # pieces that are compared word by word with one; a text that repeats itself has thousands
_BESIDE = 2  # words in common with the sentence beside one that matches: it is told there too
_BESIDE_SHARE = 0.4  # of the shorter one's


@dataclass(frozen=True, slots=True)
class Match:
    """Pieces of a quotation and those of another article that tell the same, each in a row."""

    own: tuple[Piece, ...]
    article: str
    pieces: tuple[Piece, ...]


class Pile:
    """The pieces of some articles, found by what they say."""

    def __init__(self, told: Mapping[str, Sequence[Piece]]) -> None:
        """The pieces of each article, by its id."""
        self.told = told
        self._holders: dict[str, list[tuple[str, int]]] = {}
        for article, pieces in told.items():
            for piece in pieces:
                for stem in sorted(set(piece.stems)):
                    self._holders.setdefault(stem, []).append((article, piece.at))

    def near(self, piece: Piece) -> Iterator[tuple[str, Piece]]:
        """The pieces that have enough in common with one."""
        held = Counter(place for stem in set(piece.stems) for place in self._holders.get(stem, ()))
        near = ((place, count) for place, count in held.items() if count >= _COMMON)
        for (article, at), _ in sorted(near, key=lambda item: (-item[1], item[0]))[:_NEAREST]:
            yield article, self.told[article][at]


def matches(own: Sequence[Piece], article: str, pile: Pile) -> Iterator[Match]:
    """The match of a quotation's pieces in each other article: the one with most in common."""
    done = {article}
    for piece in own:
        for other, found in pile.near(piece):
            if other not in done and _is_match(piece, found):
                done.add(other)
                yield _extended(piece, found, own, other, pile)


def _is_match(one: Piece, other: Piece) -> bool:
    mine, theirs = set(one.stems), set(other.stems)
    if len(mine & theirs) < max(_COMMON, _SHARE * max(len(mine), len(theirs))):
        return False
    forms = [word.form for word in one.words], [word.form for word in other.words]
    return SequenceMatcher(None, *forms, autojunk=False).find_longest_match().size >= _RUN


def _extended(piece: Piece, found: Piece, own: Sequence[Piece], article: str, pile: Pile) -> Match:
    """With the sentences before and after that are told on both sides too."""
    told = pile.told[article]
    mine, theirs = [own.index(piece)] * 2, [found.at] * 2
    for side, step in ((0, -1), (1, 1)):
        while (
            0 <= mine[side] + step < len(own)
            and 0 <= theirs[side] + step < len(told)
            and _is_beside(own[mine[side] + step], told[theirs[side] + step])
        ):
            mine[side] += step
            theirs[side] += step
    return Match(tuple(own[mine[0] : mine[1] + 1]), article, tuple(told[theirs[0] : theirs[1] + 1]))


def _is_beside(one: Piece, other: Piece) -> bool:
    mine, theirs = set(one.stems), set(other.stems)
    return len(mine & theirs) >= max(_BESIDE, _BESIDE_SHARE * min(len(mine), len(theirs)))
