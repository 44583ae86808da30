"""Check: who does what to whom is as the source has it; two figures have not changed places."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from digest.annotating.frames.scenes import Figure
from digest.checking import ordering
from digest.checking.cast import Cast
from digest.checking.ground import Ground
from digest.checking.two_sides import are_told_from_two_sides, is_on_the_wrong_side
from digest.models import Lack

__all__ = ["lacks"]

# Chosen on sentences with two figures exchanged, and on summaries and standfirsts.
_GAIN, _TIMES, _LEAST = 0.6, 1.25, 0.8  # what two names must fit better in each other's place
_OTHER_KIND = 1.0  # what they must where one has an article and the other has none
_NOUN_GAIN, _BOTH_GAIN = 1.2, 0.8  # of a noun; where each has the other's seat
_SEATED = 0.8
_STANDING = 1.0  # what two names must fit better as they stand, for their order to say nothing
_NEXT = 2  # seats of a noun, the nearest: those that the parser is surest of
_MOST = 12  # figures of a sentence
_CORE = frozenset(["agent", "patient", "à"])
_Best = tuple[float, float]  # how it fits, and its seat


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The first two figures that fit better in each other's place, or one that only stands in another."""
    ordered, cast = next(ordering.lacks(sentence, ground), None), Cast(sentence, ground)
    names = [one for one in cast.figures if one.is_name][:_MOST]
    if ordered is not None and not _are_seated(cast, names, ordered):
        yield ordered
        return
    nouns = [one for one in cast.figures if not one.is_name][:_MOST]
    for one, other in combinations(names, 2):
        if _are_exchanged(cast, one, other) or is_on_the_wrong_side(cast, one, other):
            yield _lack(sentence, one, other)
            return
    for one, other in combinations(sorted([*names, *nouns], key=lambda each: each.first), 2):
        if (
            not (one.is_name and other.is_name)
            and _share_verb(cast, one, other)
            and _are_turned(cast, one, other)
        ):
            yield _lack(sentence, one, other)
            return


def _are_seated(cast: Cast, names: list[Figure], ordered: Lack) -> bool:
    """Whether both names that the order of words is against have their seats beside one verb in one unit.

    Or fit much better as they stand than in each other's place.
    """
    within = [one for one in names if ordered.start <= one.start and one.end <= ordered.end]
    if len(within) < 2:  # noqa: PLR2004 - a pair
        return False
    if any(cast.is_speaker(one) and not cast.is_source(one) for one in (within[0], within[-1])):
        return True  # « …, prédit le maire »: who speaks is another check's matter
    if are_told_from_two_sides(cast, within[0], within[-1]):
        return True
    crossed = _crosswise(cast, within[0], within[-1])
    if crossed is not None and crossed.now - crossed.then >= _STANDING:
        return True
    if not _share_verb(cast, within[0], within[-1]):
        return False
    found = [
        {id(each) for each, there in cast.mentions(one) if each.seated(one, there) >= _SEATED}
        for one in (within[0], within[-1])
    ]
    return not found[0].isdisjoint(found[1])


def _lack(sentence: str, one: Figure, other: Figure) -> Lack:
    return Lack("role", sentence[one.start : other.end], one.start, other.end)


def _are_exchanged(cast: Cast, one: Figure, other: Figure) -> bool:
    if cast.is_same(one, other) or cast.is_source(one) or cast.is_source(other):
        return False
    if are_told_from_two_sides(cast, one, other):
        return False
    found = _crosswise(cast, one, other)
    if found is None:
        return False
    is_plain = one.has_article == other.has_article and cast.is_actor(one) and cast.is_actor(other)
    least = _GAIN if is_plain else _OTHER_KIND
    return found.then >= max(found.now + least, _TIMES * found.now, _LEAST) and max(found.seats) >= 0


def _are_turned(cast: Cast, one: Figure, other: Figure) -> bool:
    found = _crosswise(cast, one, other)
    if found is None:
        return False
    least = _BOTH_GAIN if min(found.seats) >= _SEATED else _NOUN_GAIN
    return found.then - found.now >= least and max(found.seats) >= _SEATED and min(found.seats) > 0


@dataclass(frozen=True, slots=True)
class _Crossed:
    """How two figures fit as they stand, how in each other's place, and the seats of these."""

    now: float
    then: float
    seats: tuple[float, float]


def _crosswise(cast: Cast, one: Figure, other: Figure) -> _Crossed | None:
    """The two as they stand, wherever each is told, and exchanged, in the one unit that fits them best.

    None where no unit has both.
    """
    without = frozenset([*range(one.first, one.last + 1), *range(other.first, other.last + 1)])
    best: dict[tuple[int, int], dict[int, _Best]] = {}
    for at, asked in enumerate((one, other)):
        for to, named in enumerate((one, other)):
            found = best[at, to] = dict[int, _Best]()
            for each, there in cast.mentions(named):
                fits = each.fit(asked, there, without), each.seated(asked, there)
                found[id(each)] = max(fits, found.get(id(each), fits))
    turned = [
        (best[0, 1][unit][0] + best[1, 0][unit][0], best[0, 1][unit][1], best[1, 0][unit][1])
        for unit in best[0, 1]
        if unit in best[1, 0]
    ]
    if not turned:
        return None
    then, first, second = max(turned)
    now = max(best[0, 0].values())[0] + max(best[1, 1].values())[0]
    return _Crossed(now, then, (first, second))


def _share_verb(cast: Cast, one: Figure, other: Figure) -> bool:
    """Whether both stand beside one verb, as who does and whom it is done to."""
    if cast.scene is None:
        return False
    seats = {seat.governor: seat.slot for seat in cast.scene.seats(one)[:_NEXT]}
    return any(
        seats.get(seat.governor, seat.slot) != seat.slot and {seat.slot, seats[seat.governor]} <= _CORE
        for seat in cast.scene.seats(other)[:_NEXT]
    )
