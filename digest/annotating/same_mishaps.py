"""Whether two articles certainly tell one mishap, or certainly two."""

from datetime import date

from digest.annotating.mishap_words import VAGUE
from digest.annotating.mishaps import Mishap

__all__ = ["are_of_one_kind", "are_of_one_place", "are_one", "are_two", "towns"]

# Among 4,800 articles of a portal, all told as of one week, no pair of two mishaps passes; reports of one in
# words of their own have, in small piles, from 0.05 (one spot), 0.13 (one day) and 0.09 (no day) on.
_SPAN = 6  # days between two reports of one mishap
_PLACED = 0.03  # likeness of those that name one spot of one town
_DATED = 0.10  # of those that name one town and one day
_UNDATED = 0.08  # of those of which one names no day, in a town that the pile names for nothing else
_AROUND = 0.12  # of those that befell one area, within so many days
_SOON = 3
_WIDE = frozenset(["wildfire", "water", "sea", "earth", "wind"])  # which befall many towns, for days
_ONE_EACH = ("street", "road", "quarter")  # two spots of such a kind are two places


def are_one(one: Mishap, other: Mishap, alike: float, known_for: frozenset[str]) -> bool:
    """Whether both tell of one kind of thing at one place, on one day as far as they say, in like words.

    `known_for` are the towns that the pile names for mishaps of such a kind alone.
    """
    if not are_of_one_kind(one, other) or abs((one.own - other.own).days) > _SPAN or are_two(one, other):
        return False
    shared = towns(one, other)
    if not shared:
        return _are_around(one, other) and alike >= _AROUND
    if _spots(one) & _spots(other) - shared:
        return alike >= _PLACED
    if VAGUE in one.kinds | other.kinds:
        return False
    titled = _is_titled(one, other) and _is_titled(other, one)
    if one.days & other.days:
        return alike >= _DATED and (titled or bool(one.towns & other.towns))
    dated = _told(one) and _told(other)
    return alike >= _UNDATED and titled and bool(shared & known_for) and not dated


def areas(one: Mishap, other: Mishap) -> frozenset[str]:
    """The areas in which one says that something was that befalls many towns, and that the other names."""
    if not one.kinds & other.kinds & _WIDE:
        return frozenset()
    return _shared(one, other, one.areas, other.areas)


def _are_around(one: Mishap, other: Mishap) -> bool:
    return bool(areas(one, other)) and abs((one.own - other.own).days) <= _SOON


def are_two(one: Mishap, other: Mishap) -> bool:
    """Whether they tell of one kind of thing in two towns, at two spots of one kind, or on two days."""
    if not are_of_one_kind(one, other) or (one.kinds | other.kinds) & _WIDE:
        return False
    if one.towns and other.towns and not towns(one, other):
        return True
    if any(_differ(one, other, kind) for kind in _ONE_EACH):
        return True
    return bool(_told(one) and _told(other)) and not one.days & other.days


def are_of_one_place(one: Mishap, other: Mishap) -> bool:
    """Whether two that one story tells are one: of one kind, in one town or at one spot, and not two.

    Of a storm or a flood it is enough that both name one area, or both titles one name ("la tempête Amanda").
    """
    wide = areas(one, other) or (one.kinds & other.kinds & _WIDE and one.title & other.title)
    placed = wide or towns(one, other) or _spots(one) & _spots(other)
    return bool(are_of_one_kind(one, other) and placed) and not are_two(one, other)


def are_of_one_kind(one: Mishap, other: Mishap) -> bool:
    """Whether both can be one kind of thing; of two languages, whose names differ, never."""
    if one.lang != other.lang:
        return False
    return bool(one.kinds & other.kinds) or VAGUE in one.kinds | other.kinds


def towns(one: Mishap, other: Mishap) -> frozenset[str]:
    """The towns in which one says that it was, and that the other names."""
    return _shared(one, other, one.towns, other.towns)


def _shared(one: Mishap, other: Mishap, mine: frozenset[str], its: frozenset[str]) -> frozenset[str]:
    """The places of one that the other names, and the other way round."""
    return frozenset([*filter(other.names, mine), *filter(one.names, its)])


def _is_titled(one: Mishap, other: Mishap) -> bool:
    """Whether the title of one names nothing, or something that the other names too."""
    return not one.title or any(other.names(name) for name in one.title)


def _spots(one: Mishap) -> frozenset[str]:
    return frozenset(name for _, name in one.spots)


def _differ(one: Mishap, other: Mishap, kind: str) -> bool:
    mine, its = ({name for what, name in each.at if what == kind} for each in (one, other))
    return bool(mine and its) and not mine & its


def _told(one: Mishap) -> frozenset[date]:
    """Its days but for that of the article, on which something was said of it as often."""
    return one.days - {one.own}
