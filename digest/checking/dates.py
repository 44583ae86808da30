"""Check: every date of a sentence is the one that the story gives for this event."""

from collections.abc import Iterator, Sequence
from datetime import date

from digest.annotating.moments import Moment
from digest.checking.ellipses import is_told_again
from digest.checking.figures_told import told_figures
from digest.checking.foremost import foremost, stems_of
from digest.checking.ground import Ground
from digest.checking.hanging import hang_alike
from digest.checking.moment_limits import is_before, limit_of
from digest.checking.moments_told import ToldMoment, everywhere, leads, told_moments
from digest.checking.nearby import days_of, nearby
from digest.checking.rivalry import alike, common, rival
from digest.checking.timing import is_comparable, supports
from digest.models import Lack

__all__ = ["lacks"]

_ONE = frozenset(["1"])
_LIKE = 2  # words around a date that say that it is the same event's


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The dates that the aligned units neither name nor mean, or that they give to another event.

    Where they name no such date, one that stands beside them supports it, the article's own day, or one from
    elsewhere with the same words around it.
    """
    own = [date.fromisoformat(day) if day else None for day in days_of(ground)]
    asked = told_moments(sentence, next((day for day in own if day), None), ground.lang)
    if not asked:
        return
    texts = [told_moments(text, day, ground.lang) for text, day in zip(ground.texts, own, strict=True)]
    stems = [stems_of(text, ground.lang) for text in ground.texts]
    for one in asked:
        first = foremost(one.clause, stems)
        told = [each for text, is_first in zip(texts, first, strict=True) if is_first for each in text]
        rest = [each for text, is_first in zip(texts, first, strict=True) if not is_first for each in text]
        beside = [each for each in asked if each is not one]
        if one.moment.start < one.moment.end and one.moment.is_sure and not _is_now(one.moment, told):
            other, is_given = _given(one, told, beside, ground.lang)
            is_given = is_given or (other is None and _is_own(one, own))
            least = alike(one, other) if other else 0
            is_given = (
                is_given
                or _is_elsewhere(one, rest, least)
                or _hangs_alike(one, (*told, *rest), other, ground)
            )
            if not (is_given or _is_span(one, ground) or _is_outside(one, ground, other)):
                yield _lack(one, other)


def _given(
    one: ToldMoment, told: Sequence[ToldMoment], beside: Sequence[ToldMoment], lang: str
) -> tuple[ToldMoment | None, bool]:
    """What the foremost units say in the place of a date, and whether they give the date itself."""
    found = [each for each in told if _supports(each, one)]
    others = [each for each in told if is_comparable(one.moment, each.moment) and not _supports(each, one)]
    if found:
        others = [each for each in others if not _is_first_of(one, found, each, lang)]
        other = rival(one, found, others, beside, lambda two, each: _supports(each, two))
        return other, other is None
    said = [each for each in others if not any(_supports(each, two) for two in beside)]
    return max(said, key=lambda each: common(one, each), default=None), False


def _is_first_of(asked: ToldMoment, found: Sequence[ToldMoment], other: ToldMoment, lang: str) -> bool:
    """Whether one that supports it is told after the other, of the same: "de 5 % en 2023, de 2 % en 2024"."""
    its = (other.moment.start, other.moment.end)
    return any(
        is_told_again(asked.text, other.text, (each.moment.start, each.moment.end), its, lang)
        for each in found
        if each.text == other.text
    )


def _supports(told: ToldMoment, asked: ToldMoment) -> bool:
    return supports(told.moment, asked.moment, told.own)


def _is_now(moment: Moment, told: Sequence[ToldMoment]) -> bool:
    """Whether "aujourd'hui" may be no day but these days."""
    return moment.step == 0 and not any(each.moment.step for each in told)


def _is_own(asked: ToldMoment, own: Sequence[date | None]) -> bool:
    today = Moment("day", 0, 0, step=0)
    return any(day is not None and supports(today, asked.moment, day) for day in own)


def _is_elsewhere(asked: ToldMoment, told: Sequence[ToldMoment], least: int) -> bool:
    """Whether a date outside the foremost units supports it, with so many of its words around it."""
    return any(_supports(each, asked) and alike(asked, each) >= least for each in told)


def _hangs_alike(
    asked: ToldMoment, told: Sequence[ToldMoment], other: ToldMoment | None, ground: Ground
) -> bool:
    """Whether one that supports it says when the same was done, or until when."""
    found = [each for each in told if _supports(each, asked)]
    if other is not None and _is_apart(asked, other, found, ground):
        return False
    limit = limit_of(asked.moment, asked.text, ground.lang)
    if other is not None and limit == limit_of(other.moment, other.text, ground.lang):
        limit = ""
    return any(
        _is_hung(asked, each, ground) or (limit and limit == limit_of(each.moment, each.text, ground.lang))
        for each in found
    )


def _is_apart(asked: ToldMoment, other: ToldMoment, found: Sequence[ToldMoment], ground: Ground) -> bool:
    """Whether a unit of its own has the other date by the same word, and much more of what stands around."""
    own = max((common(asked, each) for each in found), default=0)
    is_alone = all(each.text != other.text for each in found)
    return is_alone and common(asked, other) >= own + _LIKE and _is_hung(asked, other, ground, surely=True)


def _is_hung(asked: ToldMoment, told: ToldMoment, ground: Ground, *, surely: bool = False) -> bool:
    """Whether both are said of one verb or noun."""
    spans = ((one.moment.start, one.moment.end) for one in (asked, told))
    return hang_alike(asked.text, next(spans), told.text, next(spans), ground.lang, surely=surely)


def _is_span(asked: ToldMoment, ground: Ground) -> bool:
    """Whether "plus que le mois précédent" is told as "en un mois"."""
    period = asked.moment
    if period.kind != "period" or not is_before(asked.text[period.start : period.end], ground.lang):
        return False
    told = (each.figure for text in ground.texts for each in told_figures(text, ground.lang))
    return any(figure.unit == period.value and figure.readings == _ONE for figure in told)


def _is_outside(asked: ToldMoment, ground: Ground, other: ToldMoment | None) -> bool:
    """The same, of the units beside, of the whole story, and of the leads where nothing speaks against it."""
    near = [one for text in nearby(ground) for one in told_moments(text, asked.own, ground.lang)]
    least = alike(asked, other) + 1 if other else 0
    if _is_elsewhere(asked, near, least) or _is_elsewhere(asked, everywhere(ground.story), max(least, _LIKE)):
        return True
    return other is None and any(_supports(each, asked) for each in leads(ground.story))


def _lack(asked: ToldMoment, other: ToldMoment | None) -> Lack:
    moment = asked.moment
    said = other.text[other.moment.start : other.moment.end] if other else ""
    return Lack("date", asked.text[moment.start : moment.end], moment.start, moment.end, said)
