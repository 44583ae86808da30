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
    for one, other in combinations(cast.figures[:_MOST], 2):
        if cast.scene is None or cast.is_same(one, other):
            continue
        mine, its = _taken(cast, cast.scene, one, other), _taken(cast, cast.scene, other, one)
        if any("VERB" in pair for pair in product(mine, its)):
            yield Lack("role", sentence[one.start : one.end], one.start, one.end)
            return


def _taken(cast: Cast, scene: Scene, one: Figure, other: Figure) -> list[str]:
    """What governs the seats of a figure that the units give to the other, not to it: verbs or nouns."""
    shared, found = _seats(scene, other), list[str]()
    for seat in _seats(scene, one):
        there = [] if seat in shared else list(_holders(cast, scene, seat))
        is_kept = any(cast.is_same(one, each) for each in there)
        if not is_kept and any(cast.is_same(other, each) for each in there):
            found.append(scene.words[seat.governor].pos)
    return found


def _holders(cast: Cast, scene: Scene, seat: Seat) -> Iterator[Figure]:
    """The figures of the units that have a seat beside the same word."""
    word = scene.words[seat.governor]
    for each in cast.fittings:
        unit = each.unit.scene
        for there in cast.figures_of(each):
            if any(
                its.slot == seat.slot and relation(word, unit.words[its.governor], cast.lang) == "same"
                for its in _seats(unit, there)
            ):
                yield there


def _seats(scene: Scene, one: Figure) -> list[Seat]:
    """The seats of a figure beside verbs and nouns in which it takes part."""
    return [
        seat
        for seat in scene.seats(one)
        if seat.slot in _SLOTS and scene.words[seat.governor].pos in _GOVERNING
    ]
