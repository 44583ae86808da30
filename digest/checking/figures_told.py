"""The figures of a text, where they stand in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from digest.annotating.counted import Figure, figures
from digest.annotating.dates import mentions
from digest.annotating.plain import plain
from digest.annotating.remembered import remembered
from digest.checking.surroundings import clauses, surroundings
from digest.models import Story

__all__ = ["ToldFigure", "any_figure", "everywhere", "told_figures"]

# Texts: the units of all stories that some weeks tell in full. A story is asked for three times.
_KEPT = 16_384

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True, slots=True)
class ToldFigure:
    """A figure, its text, and the words around it, in its clause alone too."""

    figure: Figure
    text: str
    around: frozenset[str]
    clause: frozenset[str]

    @property
    def start(self) -> int:
        """Its offset in the text."""
        return self.figure.start


def told_figures(text: str, lang: str) -> tuple[ToldFigure, ...]:
    """The figures of a text outside its dates; a bare year is none."""
    return _told(text, lang)


def any_figure(text: str, lang: str, wanted: Callable[[Figure], bool]) -> bool:
    """Whether one of them is as `wanted`: asked first, since the words around figures take time to find."""
    return any(map(wanted, _found(text, lang)))


@lru_cache(_KEPT)
def _told(text: str, lang: str) -> tuple[ToldFigure, ...]:
    told: list[ToldFigure] = []
    found = _found(text, lang)
    for kind in sorted({_kind(figure) for figure in found}):
        same = [figure for figure in found if _kind(figure) == kind]
        spans = [(one.start, one.end) for one in same]
        near = zip(same, surroundings(text, spans, lang), clauses(text, spans, lang), strict=True)
        told += [ToldFigure(figure, text, around, clause) for figure, around, clause in near]
    return tuple(sorted(told, key=lambda one: one.start))


def _kind(figure: Figure) -> tuple[str, bool]:
    """What contends for the words around: "une prime" has none that a number beside it counts."""
    return figure.unit, figure.is_article or figure.is_label


@lru_cache(_KEPT)
def _found(text: str, lang: str) -> tuple[Figure, ...]:
    found = [one for one in figures(text, lang) if not _is_year(one, text)]
    if not found:
        return ()
    dated = bytearray(len(text))
    for date in mentions(plain(text), lang, text):
        dated[date.start : date.end] = b"\1" * (date.end - date.start)
    return tuple(one for one in found if not dated[one.start])


def _is_year(figure: Figure, text: str) -> bool:
    return figure.is_year or (not figure.nouns and bool(_YEAR.fullmatch(text[figure.start : figure.end])))


@remembered
def everywhere(story: Story) -> tuple[ToldFigure, ...]:
    """The figures of a story's titles and units."""
    return tuple(
        one
        for article in story.articles
        for text in (article.title, *(unit.text for unit in article.units))
        for one in told_figures(text, article.lang or "fr")
    )
