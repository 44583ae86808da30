"""Two sides: a deed of two names that the source tells by its converse: a battu, s'est incliné contre."""

from collections.abc import Iterator

from digest.annotating.frames.scenes import Figure, Scene
from digest.checking.cast import Cast
from digest.checking.sides import sides

__all__ = ["are_told_from_two_sides", "is_on_the_wrong_side"]


def are_told_from_two_sides(cast: Cast, one: Figure, other: Figure) -> bool:
    """Whether one of two does a verb whose converse stands in a unit with both: their order says nothing."""
    known, doing = sides(cast.lang), {*_done_by(cast.scene, one), *_done_by(cast.scene, other)}
    held = {id(each) for each, _ in cast.mentions(other)}
    return any(
        word.pos == "VERB" and any(known.are_converse(word.lemma, lemma) for lemma in doing)
        for each, _ in cast.mentions(one)
        if id(each) in held
        for word in each.unit.scene.words
    )


def is_on_the_wrong_side(cast: Cast, one: Figure, other: Figure) -> bool:
    """Whether who does a verb does its converse in a unit with both: who beat another did not lose."""
    known, doing = sides(cast.lang), set(_done_by(cast.scene, one))
    held = {id(each) for each, _ in cast.mentions(other)}
    return any(
        known.are_converse(told, lemma)
        for each, there in cast.mentions(one)
        if id(each) in held
        for told in _done_by(each.unit.scene, there)
        for lemma in doing
    )


def _done_by(scene: Scene | None, one: Figure) -> Iterator[str]:
    """The verbs, by lemma, that a figure of a text does."""
    if scene is not None:
        yield from (scene.words[seat.governor].lemma for seat in scene.seats(one) if seat.slot == "agent")
