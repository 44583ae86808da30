"""The figures of a text, where they stand in it."""

import re
from dataclasses import dataclass

from digest.annotating.counted import Figure, figures
from digest.annotating.dates import mentions
from digest.annotating.plain import plain
from digest.annotating.remembered import remembered
from digest.checking.surroundings import clauses, surroundings
from digest.models import Story

__all__ = ["ToldFigure", "everywhere", "told_figures"]

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


def told_figures(text: str, lang: str) -> list[ToldFigure]:
    """The figures of a text outside its dates; a bare year is none."""
    dated = bytearray(len(text))
    for date in mentions(plain(text), lang, text):
        dated[date.start : date.end] = b"\1" * (date.end - date.start)
    found = [one for one in figures(text, lang) if not (_is_year(one, text) or dated[one.start])]
    told = []
    for kind in sorted({figure.unit for figure in found}):
        same = [figure for figure in found if figure.unit == kind]
        spans = [(one.start, one.end) for one in same]
        near = zip(same, surroundings(text, spans, lang), clauses(text, spans, lang), strict=True)
        told += [ToldFigure(figure, text, around, clause) for figure, around, clause in near]
    return sorted(told, key=lambda one: one.start)


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
