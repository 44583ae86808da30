"""Check: every number of a sentence has a like one in the story, which counts the same."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.annotating.counted import Figure, figures
from digest.annotating.dates import mentions
from digest.annotating.plain import plain
from digest.annotating.remembered import remembered
from digest.checking.counting import agrees, clashes, is_same_value, is_true_of, shared
from digest.checking.ground import Ground
from digest.checking.nearby import nearby
from digest.checking.surroundings import surroundings
from digest.models import Lack, Story

__all__ = ["lacks"]

_DEFINITE = re.compile(
    r"(?<!\w)(?:[lcdms]es|leurs|nos|vos|tous|toutes|the|these|those|its|their|his|her|all)(?: \w{1,12})? $"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_BACK = 24  # characters
_TWO = frozenset(["2"])
_LIKE = 2  # words around a number that say that it is the other one's


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure, and what stands around it."""

    figure: Figure
    text: str
    around: frozenset[str]


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The numbers that neither the aligned units have nor those beside them, or that count something else.

    Dates and years are not asked here, nor "un", nor the two of "les deux hommes": the two may be named.
    """
    asked = _read(sentence, ground.lang)
    told = [one for text in ground.texts for one in _read(text, ground.lang)]
    more: list[_Told] | None = None
    for one in asked:
        if _is_passing(one.figure, sentence):
            continue
        found = [each for each in told if agrees(one.figure, each.figure)]
        rival = _rival(one, found, told) if found else _clash(one, told)
        if not found and not any(is_true_of(one.figure, each.figure) for each in told):
            if more is None:
                more = [each for text in nearby(ground) for each in _read(text, ground.lang)]
            found = _elsewhere(one, more, rival) or _elsewhere(
                one, _everywhere(ground.story), rival, sure=True
            )
            if not found:
                yield _lack(one.figure, sentence, rival)
        elif found and rival:
            yield _lack(one.figure, sentence, rival)


def _is_passing(figure: Figure, sentence: str) -> bool:
    if figure.is_article:
        return True
    return (
        figure.readings == _TWO
        and not figure.unit
        and bool(_DEFINITE.search(plain(sentence[max(0, figure.start - _BACK) : figure.start])))
    )


def _rival(asked: _Told, found: Sequence[_Told], told: Sequence[_Told]) -> _Told | None:
    """What the sources say of the thing, where the value asked is one of something else there."""
    others = [each for each in told if clashes(asked.figure, each.figure)]
    if not others:
        return None
    if asked.figure.nouns and all(each.figure.nouns for each in found):
        best = max(shared(asked.figure, each.figure) for each in found)
        nearer = [each for each in others if shared(asked.figure, each.figure) > best]
        if nearer:
            return nearer[0]
        if best:
            return None
    return _likelier(asked, found, others)


def _likelier(asked: _Told, found: Sequence[_Told], others: Sequence[_Told]) -> _Told | None:
    """The other figure that has the asked one's words around it, where those of its value have none."""
    own = max(len(asked.around & each.around) for each in found)
    other = max(others, key=lambda each: len(asked.around & each.around))
    common = len(asked.around & other.around)
    return other if common >= (_LIKE if own == 0 else own + _LIKE + 1) else None


def _clash(asked: _Told, told: Sequence[_Told]) -> _Told | None:
    others = [each for each in told if clashes(asked.figure, each.figure)]
    return max(others, key=lambda each: len(asked.around & each.around), default=None)


def _elsewhere(
    asked: _Told, told: Sequence[_Told], rival: _Told | None, *, sure: bool = False
) -> list[_Told]:
    """Figures beside the aligned units that support it, if what is said there is nearer than the rival."""
    found = [each for each in told if agrees(asked.figure, each.figure)]
    least = len(asked.around & rival.around) if rival else -1
    if sure:
        found = [each for each in found if _is_same_thing(asked.figure, each.figure)]
        least = max(least, _LIKE)
    return [each for each in found if len(asked.around & each.around) > least]


def _is_same_thing(one: Figure, other: Figure) -> bool:
    return is_same_value(one, other) and (shared(one, other) > 0 or (one.unit == other.unit != ""))


def _lack(figure: Figure, sentence: str, rival: _Told | None) -> Lack:
    said = rival.text[rival.figure.start : rival.figure.end] if rival else ""
    return Lack("number", sentence[figure.start : figure.end], figure.start, figure.end, said)


def _read(text: str, lang: str) -> list[_Told]:
    """The figures of a text outside its dates; a bare year is none."""
    dated = bytearray(len(text))
    for date in mentions(plain(text), lang, text):
        dated[date.start : date.end] = b"\1" * (date.end - date.start)
    found = [one for one in figures(text, lang) if not (_is_year(one, text) or dated[one.start])]
    kinds = {figure.unit for figure in found}
    around: dict[int, frozenset[str]] = {}
    for kind in sorted(kinds):
        same = [figure for figure in found if figure.unit == kind]
        near = surroundings(text, [(one.start, one.end) for one in same], lang)
        around |= {figure.start: stems for figure, stems in zip(same, near, strict=True)}
    return [_Told(figure, text, around[figure.start]) for figure in found]


def _is_year(figure: Figure, text: str) -> bool:
    return figure.is_year or (not figure.nouns and bool(_YEAR.fullmatch(text[figure.start : figure.end])))


@remembered
def _everywhere(story: Story) -> tuple[_Told, ...]:
    return tuple(
        one
        for article in story.articles
        for text in (article.title, *(unit.text for unit in article.units))
        for one in _read(text, article.lang or "fr")
    )
