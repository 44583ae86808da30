"""Check: of two who take part in a deed, the one who does it in the source does not undergo it here."""

from collections.abc import Iterator, Sequence

from digest.annotating.frames.scenes import Figure
from digest.checking.cast import Cast
from digest.checking.doings import Doing, doings, likeness
from digest.checking.ground import Ground
from digest.models import Lack

__all__ = ["lacks"]

_SAME = 1.0
_TOLD = 2  # words told with both deeds, where one end alone is known


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The doer of the first deed that the aligned units tell the other way round, and never so.

    Nothing in a language without a parser.
    """
    cast = Cast(sentence, ground)
    if cast.scene is None:
        return
    told = [one for each in cast.fittings for one in doings(each.unit.scene, cast.figures_of(each))]
    for own in doings(cast.scene, cast.figures):
        if _is_reversed(cast, own, told):
            one = own.doers[0]
            yield Lack("role", sentence[one.start : one.end], one.start, one.end)
            return


def _is_reversed(cast: Cast, own: Doing, told: Sequence[Doing]) -> bool:
    found = False
    for one in told:
        alike = likeness(own, one, cast.lang)
        if not alike:
            continue
        doers, ends = (one.ends, one.doers) if alike < 0 else (one.doers, one.ends)
        if _meet(cast, own.doers, doers) or (
            _meet(cast, own.ends, ends) and not _meet(cast, own.doers, ends)
        ):
            return False
        if _meet(cast, own.ends, doers):
            found = found or _meet(cast, own.doers, ends) or _is_told_so(own, one, alike, cast.lang)
    return found


def _is_told_so(own: Doing, one: Doing, alike: float, lang: str) -> bool:
    """Whether enough is told with one deed, where the unit says to whom it is done by a pronoun or not."""
    return alike == _SAME and len(own.shared(one, lang)) + (not one.ends) >= _TOLD


def _meet(cast: Cast, some: Sequence[Figure], others: Sequence[Figure]) -> bool:
    return any(cast.is_same(one, other) for one in some for other in others)
