"""Check: every date of a sentence is the one that the story gives for this event."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from digest.annotating.moments import Moment, moments
from digest.annotating.remembered import remembered
from digest.checking.ground import Ground
from digest.checking.nearby import days_of, nearby
from digest.checking.surroundings import surroundings
from digest.checking.timing import is_comparable, supports
from digest.models import Lack, Story

__all__ = ["lacks"]

_LIKE = 2  # words around a date that say that it is the other one's
_LEAD = 2  # units of an article; the day that they name is the day of what it tells


@dataclass(frozen=True, slots=True)
class _Told:
    """A moment, the text that it stands in, its article's own day, and what stands around it."""

    moment: Moment
    text: str
    own: date | None
    around: frozenset[str]


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The dates that the aligned units neither name nor mean, or that they give to another event.

    Where they name no such date, one that stands beside them supports it, the article's own day, or one from
    elsewhere with the same words around it.
    """
    own = _own(ground)
    asked = _read(sentence, next((day for day in own if day), None), ground.lang)
    told = [one for text, day in zip(ground.texts, own, strict=True) for one in _read(text, day, ground.lang)]
    used = [each for each in told if any(supports(each.moment, one.moment, each.own) for one in asked)]
    for one in asked:
        if one.moment.start == one.moment.end:
            continue
        found = [each for each in told if supports(each.moment, one.moment, each.own)]
        others = [each for each in told if each not in found and is_comparable(one.moment, each.moment)]
        if found:
            rival = _likelier(one, found, others)
        else:
            rival = max(
                (each for each in others if each not in used),
                key=lambda each: _common(one, each),
                default=None,
            )
        if (rival and found) or not (found or _is_elsewhere(one, ground, rival, own)):
            said = rival.text[rival.moment.start : rival.moment.end] if rival else ""
            start, end = one.moment.start, one.moment.end
            yield Lack("date", sentence[start:end], start, end, said)


def _own(ground: Ground) -> list[date | None]:
    return [date.fromisoformat(day) if day else None for day in days_of(ground)]


def _likelier(asked: _Told, found: Sequence[_Told], others: Sequence[_Told]) -> _Told | None:
    """The other date that has the asked one's words around it, where those that support it have none."""
    own = max(_common(asked, each) for each in found)
    other = max(others, key=lambda each: _common(asked, each), default=None)
    least = _LIKE if own == 0 else own + _LIKE + 1
    return other if other and _common(asked, other) >= least else None


def _is_elsewhere(asked: _Told, ground: Ground, rival: _Told | None, own: Sequence[date | None]) -> bool:
    """Whether the date stands outside the aligned units, and no date in them is likelier."""
    least = _common(asked, rival) if rival else -1
    if rival is None and any(day and supports(_today(), asked.moment, day) for day in own):
        return True
    day = next((day for day in own if day), None)
    near = [one for text in nearby(ground) for one in _read(text, day, ground.lang)]
    if any(supports(one.moment, asked.moment, one.own) and _common(asked, one) > least for one in near):
        return True
    far = [one for one in _everywhere(ground.story) if supports(one.moment, asked.moment, one.own)]
    return any(_common(asked, one) > max(least, _LIKE - 1) for one in far) or (
        rival is None and any(supports(one.moment, asked.moment, one.own) for one in _leads(ground.story))
    )


def _today() -> Moment:
    return Moment("day", 0, 0, step=0)


def _common(one: _Told, other: _Told) -> int:
    return len(one.around & other.around)


def _read(text: str, day: date | None, lang: str) -> list[_Told]:
    found = moments(text, lang)
    around: dict[int, frozenset[str]] = {}
    for kind in ("day", "year", "decade", "season", "part", "period"):
        same = [at for at, moment in enumerate(found) if moment.kind == kind]
        near = surroundings(text, [(found[at].start, found[at].end) for at in same], lang)
        around |= dict(zip(same, near, strict=True))
    return [_Told(moment, text, day, around[at]) for at, moment in enumerate(found)]


@remembered
def _everywhere(story: Story) -> tuple[_Told, ...]:
    return tuple(
        one
        for article in story.articles
        for text in (article.title, *(unit.text for unit in article.units))
        for one in _read(text, article.dating.day, article.lang or "fr")
    )


@remembered
def _leads(story: Story) -> tuple[_Told, ...]:
    return tuple(
        one
        for article in story.articles
        for text in (article.title, *(unit.text for unit in article.units[:_LEAD]))
        for one in _read(text, article.dating.day, article.lang or "fr")
    )
