"""Check: a name that alone drew its unit to a sentence does not stand in the place of the best unit's own."""

from collections.abc import Iterator
from dataclasses import replace

from digest.annotating.called import called
from digest.annotating.frames.scenes import Figure
from digest.annotating.name_keys import keys
from digest.checking.cast import Cast
from digest.checking.figure_kinds import FigureKinds, figure_kinds
from digest.checking.giving import Giving
from digest.checking.ground import Ground
from digest.checking.known_names import known_names
from digest.checking.naming_words import naming_words
from digest.checking.vicinity import Vicinity
from digest.models import Lack

__all__ = ["lacks"]

# Chosen on sentences with one name changed, of people and by rule, and on true ones: by how much the words
# around a name must stand closer to the other one, all over the story, and how many times closer.
_CLOSER, _TIMES = 0.1, 2.2
_CHANCE = 0.05  # of closeness, which says nothing
_MOST = 12  # names of a sentence


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The names that the best unit lacks, where it has one of their kind that fits the sentence better.

    A unit that names somebody is aligned for the name alone: that it is there supports nothing. What the
    story is about may be told anywhere, and who speaks is another check's matter. Nothing in a language
    without a parser.
    """
    cast = Cast(sentence, ground)
    if cast.scene is None or not cast.fittings:
        return
    known, called_so = known_names(ground.story), {each.end: each for each in called(sentence, ground.lang)}
    best = Giving(replace(ground, texts=ground.texts[:1], places=ground.places[:1]), known)
    for one in [one for one in cast.figures if one.is_name][:_MOST]:
        name = called_so.get(one.end)
        if name is None or one.words[0] in known.lower or best.gives(name) or cast.is_speaker(one):
            continue
        if not keys(one.words[-1], ground.lang).isdisjoint(known.topics):
            continue
        other = _rival(cast, one, figure_kinds(ground))
        if other:
            yield Lack("name", sentence[one.start : one.end], one.start, one.end, other)


def _rival(cast: Cast, one: Figure, kinds: FigureKinds) -> str:
    """The name of the best unit that has the place, or ""."""
    unit = cast.fittings[0]
    others = [
        other
        for other in cast.figures_of(unit)
        if _may_be(cast, one, other) and kinds.are_one(cast, one, other)
    ]
    if not others:
        return ""
    around = Vicinity(cast, one)
    mine = around.closeness(one)
    best, other = max(((around.closeness(each), each) for each in others), key=lambda pair: pair[0])
    if best - mine < _CLOSER or best + _CHANCE < _TIMES * (mine + _CHANCE):
        return ""
    return unit.unit.scene.text[other.start : other.end]


def _may_be(cast: Cast, one: Figure, other: Figure) -> bool:
    """Whether a figure of a unit is a name that the sentence has not, and that could stand for one of it."""
    words = naming_words(cast.lang)
    if not other.is_name or cast.is_used(other) or set(other.words) <= words.common | words.heads:
        return False
    return not cast.are_apart(one, other)
