"""The lines of an article: which are prose, and which can hold its date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.models import Article

__all__ = ["Line", "date_lines", "lead_span"]

_PROSE = 90  # characters; a line this long that closes a sentence is prose, a byline is shorter
_HEAD = 8  # lines above the first prose: title, kicker, byline
_LINE = re.compile(r"[^\n]+")
_END = frozenset('.!?…»"”)')
_TELLING = {"header", "byline", "dateline", "agency"}  # reasons of drops that a date can stand in


@dataclass(frozen=True, slots=True)
class Line:
    """A line by its offsets. `place` is head above the prose, prose, or foot amid and below it."""

    start: int
    end: int
    place: str


def lead_span(article: Article) -> tuple[int, int]:
    """The start and end of the first paragraph of prose (of the whole text where none is)."""
    units = [unit for unit in article.units if unit.paragraph == article.units[0].paragraph]
    if units:
        return units[0].start, units[-1].end
    return next(
        (match.span() for match in _LINE.finditer(article.text) if _is_prose(match[0])),
        (0, len(article.text)),
    )


def date_lines(article: Article) -> Iterator[Line]:
    """The lines above the prose, its first, and the short ones below; never the title."""
    lines = [match.span() for match in _LINE.finditer(article.text) if not match[0].isspace()]
    prose = [number for number, (start, end) in enumerate(lines) if _is_prose(article.text[start:end])]
    first = prose[0] if prose else len(lines)
    titles = {drop.start for drop in article.drops if drop.reason == "title"}
    told = [(drop.start, drop.end) for drop in article.drops if drop.reason in _TELLING]
    for number, (start, end) in enumerate(lines):
        if article.text[start:end].strip() == article.title or start in titles:
            continue
        if number < min(first, _HEAD) or any(begin <= start and end <= finish for begin, finish in told):
            yield Line(start, end, "head")
        elif number == first:
            yield Line(start, end, "prose")
        elif number not in prose:
            yield Line(start, end, "foot")


def _is_prose(line: str) -> bool:
    return len(line) > _PROSE and not _END.isdisjoint(line.rstrip()[-2:])
