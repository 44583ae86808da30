"""How much later than a day that it tells an article appeared, by the words that go on from that day.

A weekday one or two days on is the sequel; one further on is as well one before, and leaves a doubt. Words
that count from the day before them (« le lendemain », « deux jours plus tard ») prove the least distance.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from digest.dating.moments import Moment
from digest.dating.passages import Passages

__all__ = ["Anchor", "Sequel", "sequel_of"]

_WEEK, _SATURDAY, _THURSDAY = 7, 5, 3
_SOON = (1, 2)  # days to a weekday that is told as the sequel
_EVE = 6  # days to a weekday that is most often the day before
_SENTENCES = 2  # further ones of a paragraph that go on from a day
_COUNTED = ("step", "nth", "lasting")
_YESTERDAY = 2  # days; who tells a weekday and then yesterday tells two days


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day told in the past, by its weekday; `begins` says that something began on it.

    Beside one that is `dated`, also a weekday that is most often the day before it leaves a doubt.
    """

    start: int
    end: int
    weekday: int
    dated: bool = False
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Sequel:
    """How many days after its anchor an article appeared: at least `least`, at most `most` if known.

    `start` and `end` span the words. A `doubtful` one is as well before the anchor.
    """

    start: int
    end: int
    least: int
    most: int | None = None
    doubtful: bool = False


def sequel_of(
    anchor: Anchor, moments: Sequence[Moment], passages: Passages, turns: Callable[[int, int], bool]
) -> Sequel | None:
    """The last sequel that the text tells of an anchor, each going on from the one before it.

    `turns` says whether the text between two positions turns to another time: words that count from the
    day before them then count from another one.
    """
    found, passed, place = None, 0, anchor.end
    for moment in moments:
        if moment.start < anchor.end:
            continue
        step = _step(moment, (anchor.weekday + passed) % _WEEK, anchor)
        near = _goes_on(place, moment.start, passages)
        if step and near and moment.kind in _COUNTED and turns(place, moment.start):
            step = replace(step, doubtful=True)
        step = step and (_near(step, moment, place, passages) if near else _far(step, moment))
        if step is None:
            continue
        most = None if step.most is None else step.most + passed
        found = Sequel(step.start, step.end, step.least + passed, most, step.doubtful)
        if step.doubtful or moment.kind not in {"weekday", "step"}:
            break
        passed, place = found.least, moment.end
    return found


def _goes_on(place: int, start: int, passages: Passages) -> bool:
    """Whether what starts there is told in the same paragraph, one or two sentences on."""
    between = passages.text[place:start]
    return "\n" not in between and passages.stops(place, start) <= _SENTENCES


def _far(step: Sequel, moment: Moment) -> Sequel | None:
    """A moment of another paragraph, or further on: it may go on from another day."""
    eve = moment.kind == "weekday" and step.least == _EVE
    return replace(step, doubtful=True) if moment.opens and not eve else None


def _near(step: Sequel, moment: Moment, place: int, passages: Passages) -> Sequel | None:
    """A moment told next; a weekday amid the same sentence is sure only of who tells what was before it."""
    if moment.kind != "weekday" or moment.opens:
        return step
    if step.least == _EVE:
        return None
    if passages.stops(place, moment.start):
        return step
    if moment.attributes:
        return replace(step, doubtful=False)
    return replace(step, doubtful=True) if step.least in _SOON else None


def _step(moment: Moment, weekday: int, anchor: Anchor) -> Sequel | None:
    """How far one moment leads from the weekday before it."""
    span = moment.start, moment.end
    if moment.kind == "weekday":
        gap = (moment.number - weekday) % _WEEK
        most = gap if moment.sure else gap + 1
        told = gap and (anchor.dated or gap != _EVE)
        return Sequel(*span, gap, most, doubtful=gap not in _SOON) if told else None
    if moment.kind == "weekend":
        ahead = 0 < weekday < _SATURDAY  # on a Monday it is the one that is over
        return Sequel(*span, _SATURDAY - weekday, doubtful=weekday < _THURSDAY) if ahead else None
    if moment.kind == "nth":
        return Sequel(*span, moment.number - 1, moment.number, doubtful=not anchor.begins)
    if moment.kind == "lasting" and not anchor.begins:
        return None
    return Sequel(*span, _YESTERDAY if moment.kind == "yesterday" else moment.number)
