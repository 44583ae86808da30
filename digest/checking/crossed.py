"""Check: two figures of a sentence do not each stand where the source has the other one."""

from collections.abc import Iterator
from itertools import combinations, product

from digest.annotating.frames.scenes import Figure, Scene
from digest.annotating.frames.seats import Seat
from digest.checking.cast import Cast
from digest.checking.ground import Ground
from digest.checking.relating import relation
from digest.models import Lack

__all__ = ["lacks"]

_SLOTS = frozenset(["agent", "patient", "à", "sur", "contre", "de", "pour", "avec"])
_GOVERNING = frozenset(["VERB", "NOUN"])
_MOST = 12  # figures of a sentence


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The first of two figures each of which has a seat that the aligned units give to the other alone.

    « Ils indemnisent les éleveurs et paient les abattoirs », where the source has these indemnified and
    those paid. One of the two words that govern them is a verb. Nothing in a language without a parser.
    """
    cast = Cast(sentence, ground)
    if cast.scene is None:
        return
    held = _Held(cast, cast.scene)
    for one, other in combinations(held.seats, 2):
        if cast.is_same(one, other):
            continue
        if any("VERB" in pair for pair in product(held.taken(one, other), held.taken(other, one))):
            yield Lack("role", sentence[one.start : one.end], one.start, one.end)
            return


class _Held:
    """The seats of a sentence's figures, and who of the units has the same ones."""

    def __init__(self, cast: Cast, scene: Scene) -> None:
        self._cast, self._scene = cast, scene
        self.seats = {one: _seats(scene, one) for one in cast.figures[:_MOST]}
        self._told = [
            (there, each.unit.scene.words[seat.governor], seat.slot)
            for each in cast.fittings
            for there in cast.figures_of(each)
            for seat in _seats(each.unit.scene, there)
        ]
        self._holders: dict[Seat, list[Figure]] = {}

    def taken(self, one: Figure, other: Figure) -> list[str]:
        """What governs the seats of a figure that the units give to the other, not to it: verbs or nouns."""
        own = (seat for seat in self.seats[one] if seat not in self.seats[other])
        return [self._scene.words[seat.governor].pos for seat in own if self._is_others(seat, one, other)]

    def _is_others(self, seat: Seat, one: Figure, other: Figure) -> bool:
        if seat not in self._holders:
            self._holders[seat] = self._holding(seat)
        there = self._holders[seat]
        is_told = any(self._cast.is_same(other, each) for each in there)
        return is_told and not any(self._cast.is_same(one, each) for each in there)

    def _holding(self, seat: Seat) -> list[Figure]:
        """The figures of the units that have a seat beside the same word."""
        word, lang = self._scene.words[seat.governor], self._cast.lang
        return [
            there
            for there, its, slot in self._told
            if slot == seat.slot and relation(word, its, lang) == "same"
        ]


def _seats(scene: Scene, one: Figure) -> list[Seat]:
    """The seats of a figure beside verbs and nouns in which it takes part."""
    return [
        seat
        for seat in scene.seats(one)
        if seat.slot in _SLOTS and scene.words[seat.governor].pos in _GOVERNING
    ]
