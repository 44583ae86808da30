"""Rivals of a figure: what the sources say of the thing that a sentence gives another one's number."""

from collections.abc import Sequence

from digest.checking.counting import agrees, shared
from digest.checking.figures_told import ToldFigure
from digest.checking.ground import Ground
from digest.checking.hanging import hang_alike
from digest.checking.rivalry import common, rival

__all__ = ["is_hung", "is_said", "rival_of"]


def rival_of(
    one: ToldFigure,
    found: Sequence[ToldFigure],
    others: Sequence[ToldFigure],
    asked: Sequence[ToldFigure],
    told: Sequence[ToldFigure],
    ground: Ground,
) -> ToldFigure | None:
    """What the sources say of the thing, where the value asked is one of something else there.

    `found` are the figures that support it, `others` those that clash, `asked` all those of the sentence.
    """
    beside = [each for each in asked if each is not one]
    left = [each for each in others if not is_said(each, asked)]
    return (
        _nearer(one, found, others, beside)
        or _hung(one, found, left, ground)
        or _beside(one, found, left, beside, told)
    )


def _beside(
    asked: ToldFigure,
    found: Sequence[ToldFigure],
    others: Sequence[ToldFigure],
    beside: Sequence[ToldFigure],
    told: Sequence[ToldFigure],
) -> ToldFigure | None:
    """The rival that the other figures of the sentence stand beside, as they stand beside no other."""
    own = max(common(asked, each) for each in found)
    told_with = {
        text: sum(
            any(agrees(two.figure, each.figure) for each in told if each.text == text) for two in beside
        )
        for text in {each.text for each in told}
    }
    most = max(told_with.get(each.text, 0) for each in found)
    odd = (each for each in others if told_with[each.text] > most and common(asked, each) > own)
    return next(odd, None)


def _nearer(
    asked: ToldFigure, found: Sequence[ToldFigure], others: Sequence[ToldFigure], beside: Sequence[ToldFigure]
) -> ToldFigure | None:
    if asked.figure.nouns and all(each.figure.nouns for each in found):
        best = max(shared(asked.figure, each.figure) for each in found)
        own = max(common(asked, each) for each in found)
        nearer = [
            each for each in others if shared(asked.figure, each.figure) > best and common(asked, each) >= own
        ]
        if nearer:
            return nearer[0]
        if best:  # the same is counted; two of the same may still be exchanged
            others = [each for each in others if any(agrees(one.figure, each.figure) for one in beside)]
    return rival(asked, found, others, beside, lambda one, other: agrees(one.figure, other.figure))


def is_said(told: ToldFigure, asked: Sequence[ToldFigure]) -> bool:
    """Whether one of the asked figures is the told one."""
    return any(agrees(two.figure, told.figure) for two in asked)


def _hung(
    asked: ToldFigure, found: Sequence[ToldFigure], others: Sequence[ToldFigure], ground: Ground
) -> ToldFigure | None:
    """The rival that is said of the verb or noun of the asked one, where none that supports it is."""
    own = max(common(asked, each) for each in found)
    odd = [each for each in others if common(asked, each) >= own and is_hung(asked, each, ground)]
    return odd[0] if odd and not any(is_hung(asked, each, ground) for each in found) else None


def is_hung(asked: ToldFigure, told: ToldFigure, ground: Ground) -> bool:
    """Whether both are said of one verb or noun."""
    spans = ((one.figure.start, one.figure.end) for one in (asked, told))
    return hang_alike(asked.text, next(spans), told.text, next(spans), ground.lang)
