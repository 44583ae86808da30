"""The lines of an article: which are prose, and which can hold its date."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from digest.models import Article

__all__ = ["Line", "date_lines", "lead_span"]

_PROSE = 90  # characters; a line this long that closes a sentence is prose, a byline is shorter
_HEAD = 8  # lines above the first prose: title, kicker, byline
_LINE = re.compile(r"[^\n]+")
_END = frozenset('.!?…»"”)')
_CREDITS = frozenset({"byline", "dateline"})  # reasons of drops
# Those of drops that speak of something else than the article: its pictures, other articles.
_ELSEWHERE = frozenset({"comments", "contact", "cookies", "credit", "related", "subscribe", "title"})


@dataclass(frozen=True, slots=True)
class Line:
    """A line by its offsets, without the white space around it.

    `place` is head above the prose, prose for its first line (opening where cleaning cut a dateline off
    it: the line is then that dateline), foot amid and below it. `credited` says that cleaning found there
    who wrote or published the article, or when.
    """

    start: int
    end: int
    place: str
    credited: bool = False
    signs: bool = False


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
    """The lines above the prose, its first, and the short ones amid and below it.

    Never the title, nor a line that cleaning set aside as something else than the article's own head (a
    caption, a list of other articles). An opening that it cut off as a dateline stands for its line.
    """
    lines = _lines(article)
    prose = [
        number
        for number, (start, end) in enumerate(lines)
        if _is_prose(article.text[start:end]) and article.text[start:end] != article.title
    ]
    first, inside = prose[0] if prose else len(lines), frozenset(prose)
    last = max((unit.end for unit in article.units), default=0)
    signature = next((number for number, (start, _) in enumerate(lines) if last and start >= last), -1)
    opening = {drop.start: drop.end for drop in article.drops if drop.reason == "dateline"}
    aside, credits_ = _spans(article, _ELSEWHERE), _spans(article, _CREDITS)
    named = _spans(article, frozenset({"byline"}))
    for number, (start, end) in enumerate(lines):
        if article.text[start:end] == article.title or _covered(start, end, aside):
            continue
        if number < min(first, _HEAD):
            end = opening.get(start, end)  # noqa: PLW2901 - a day cut off the title on its line
            yield Line(start, end, "head", _covered(start, end, credits_))
        elif number == first:
            yield Line(start, opening.get(start, end), "opening" if start in opening else "prose")
        elif number not in inside:
            signed = _covered(start, end, named)
            below = signed and number == first + 1
            yield Line(start, end, "head" if below else "foot", signed, number == signature)


def _lines(article: Article) -> list[tuple[int, int]]:
    """The lines without the white space around them, and without the header at the head of the file."""
    header = max((drop.end for drop in article.drops if drop.reason == "header"), default=0)
    spans = [
        _bare(article.text, max(start, header), end) for start, end in _line_spans(article) if end > header
    ]
    return [(start, end) for start, end in spans if start < end]


def _line_spans(article: Article) -> list[tuple[int, int]]:
    """The lines; of a text of one line, which lost its own, the credits inside it and what is around them."""
    lines = [match.span() for match in _LINE.finditer(article.text)]
    credits_ = _spans(article, _CREDITS)
    if len(lines) != 1 or not credits_ or not article.text[: credits_[0][0]].strip():
        return lines
    cuts = sorted({*lines[0], *(cut for span in credits_ for cut in span)})
    return list(pairwise(cuts))


def _spans(article: Article, reasons: frozenset[str]) -> list[tuple[int, int]]:
    return sorted((drop.start, drop.end) for drop in article.drops if drop.reason in reasons)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The line without the white space around it."""
    line = text[start:end]
    return start + len(line) - len(line.lstrip()), end - len(line) + len(line.rstrip())


def _covered(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Whether one of the spans, which do not overlap, holds the line whole."""
    before = bisect_right(spans, (start, end))
    after = before < len(spans) and spans[before][0] <= start and end <= spans[before][1]
    return after or (before > 0 and end <= spans[before - 1][1])


def _is_prose(line: str) -> bool:
    return len(line) > _PROSE and not _END.isdisjoint(line.rstrip()[-2:])
