"""Check: who does something in the source is not the one to whom it is done in the sentence."""

from collections.abc import Iterator, Sequence

from digest.annotating.frames.scenes import Figure, Scene
from digest.annotating.frames.seats import Seat
from digest.annotating.plain import plain
from digest.checking.cast import Cast
from digest.checking.fitting import CORE
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.checking.naming_words import naming_words
from digest.checking.sides import sides
from digest.models import Lack

__all__ = ["lacks"]

_SURELY = 0.8  # from which two verbs are one
_MOST = 24  # figures of a sentence


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The figures that an aligned unit has at the other end of a verb, and no unit at the same end.

    Only verbs count that the sentence gives two ends; not those of which each end is like the other
    ("a rencontré"), nor those of saying.
    """
    cast = Cast(sentence, ground)
    scene = cast.scene
    for one in cast.figures[:_MOST] if scene else ():
        if scene and any(_is_turned(cast, scene, one, seat) for seat in _asked(cast, scene, one)):
            yield Lack("role", sentence[one.start : one.end], one.start, one.end)


def _asked(cast: Cast, scene: Scene, one: Figure) -> Iterator[Seat]:
    """The ends of verbs that a figure holds, where another holds the other end."""
    for seat in scene.seats(one):
        is_sure = _is_end(scene, seat) and not _is_nearer(scene, one, seat)
        if is_sure and _partners(scene, cast.figures, one, seat):
            yield seat


def _is_nearer(scene: Scene, one: Figure, seat: Seat) -> bool:
    """Whether a relative clause may belong to another noun than the parser says: "the son of Paul who"."""
    is_relative = scene.words[seat.governor].relation == "acl:relcl"
    return is_relative and any(word.relation == "nmod" for word in scene.words[one.last + 1 : seat.governor])


def _is_end(scene: Scene, seat: Seat) -> bool:
    """Whether who is at the other end of a verb could not be at this one.

    Who speaks may stand behind the verb; what is "à" somewhere may be a place.
    """
    verb = scene.words[seat.governor]
    if seat.slot not in CORE or verb.pos != "VERB" or verb.lemma in sides(scene.lang).even:
        return False
    if seat.slot == "à" and scene.is_passive(seat.governor):
        return False
    return not grammar(scene.lang).saying.fullmatch(plain(verb.text)) or scene.is_passive(seat.governor)


def _partners(scene: Scene, figures: Sequence[Figure], one: Figure, held: Seat) -> list[Figure]:
    """The other figures of a text that hold another end of the verb."""
    return [
        other
        for other in figures
        if other is not one
        and any(
            seat.slot in CORE and seat.slot != held.slot and seat.governor == held.governor
            for seat in scene.seats(other)
        )
    ]


def _is_turned(cast: Cast, scene: Scene, one: Figure, asked: Seat) -> bool:
    """Whether the units have the figure at another end of the verb alone, and tell of nobody else there."""
    partners = [each for each in _partners(scene, cast.figures, one, asked) if each.is_name]
    elsewhere = [{id(each) for each, _ in cast.mentions(partner)} for partner in partners]
    found = [
        seat.slot
        for each, there in cast.mentions(one)
        for seat in each.unit.scene.seats(there)
        if each.alike(asked.governor, seat.governor) >= _SURELY
        and (_leans(each.unit.scene) or all(not units or id(each) in units for units in elsewhere))
    ]
    if not found or asked.slot in found or not set(found) <= CORE:
        return False
    return asked.slot == "agent" or "agent" in found


def _leans(scene: Scene) -> bool:
    """Whether a text has a pronoun that may mean somebody of the sentence."""
    return naming_words(scene.lang).leaning.search(plain(scene.text)) is not None
