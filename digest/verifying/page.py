"""Page: a brief's Markdown as its parts: lines, what each is, and the story that it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from digest.verifying.matching import tokens
from digest.verifying.titles import BOLD, LineKind, Titles

__all__ = ["Line", "lines"]

_ITEM = re.compile(r"\s*[-*+] +(?=\S)")
_NUMBERED = re.compile(r"\s*(\d{1,6})[.)] +(?=\S)")
_ITALIC = re.compile(r"\*(?!\*)(?:\\.|[^*\\])++\*")
_RULE = re.compile(r"\s*(?:[-*_] *){3,}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line (or a paragraph of several) of a page: its number from 1, what it is, its Markdown.

    `story` is the number of the last headline above it, 0 for none; `source` is that of a source's line.
    """

    number: int
    kind: LineKind
    text: str
    story: int = 0
    source: int = 0


def lines(markdown: str, titles: Titles) -> Iterator[Line]:
    """The lines of the page that say something, in order."""
    at = _Place()
    for number, text in _paragraphs(markdown):
        if text.startswith("#"):
            level = len(text) - len(text.lstrip("#"))
            title = text[level:].strip()
            at = _below(level, number, titles.sections.get(tokens(title), ""), at)
            yield Line(number, _heading(level, at.where), title, at.story)
        elif not _RULE.fullmatch(text):
            line, at = _line(number, text, at, titles)
            yield line


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a line stands: in a section, below a headline, in a block of the story."""

    where: str = ""
    story: int = 0
    block: LineKind | None = None


def _below(level: int, number: int, known: str, at: _Place) -> _Place:
    """What stands below a heading of a level; `known` is the section that its title opens."""
    if level == 1:
        return _Place("top")
    if level == 2:  # noqa: PLR2004 - the second level of headings
        return _Place(known or "stories", at.story)
    if at.where in {"sources", "frame"}:
        return _Place("frame" if known == "frame" else "sources", at.story)
    return _Place(at.where, number)


def _heading(level: int, where: str) -> LineKind:
    if level == 1:
        return "title"
    return "section" if level == 2 or where == "sources" else "headline"  # noqa: PLR2004 - the same


def _line(number: int, text: str, at: _Place, titles: Titles) -> tuple[Line, _Place]:
    item, numbered, bold = _ITEM.match(text), _NUMBERED.match(text), BOLD.match(text)
    own = text[item.end() :] if item else text
    block = titles.block(bold[1]) if bold and not item else None
    if at.where == "top":
        return Line(number, "week", own), replace(at, where="note")
    if at.where in {"sources", "frame"} and numbered:
        source = int(numbered[1])
        return Line(number, "source", text[numbered.end() :], source=source), replace(at, where="sources")
    if bold and block:
        rest = text[bold.end() :].lstrip(" —\u00a0")
        kind: LineKind = block if block in {"count", "news", "thread", "correction"} and rest else "frame"
        return Line(number, kind, rest or text, at.story), replace(at, block=block)
    if item and at.block:
        return Line(number, at.block, own, at.story), at
    if _ITALIC.fullmatch(text):
        return Line(number, "italic", text[1:-1], at.story), replace(at, block=None)
    plain: LineKind = "frame" if titles.says_nothing_new(own) else _plain(at.where, item=bool(item))
    return Line(number, plain, own, at.story), replace(at, block=None)


def _plain(where: str, *, item: bool) -> LineKind:
    """What a line is that opens with nothing that says so."""
    if where in {"frame", "note"}:
        return "frame" if where == "frame" else "note"
    if item and where in {"lead", "in_brief"}:
        return "bullet" if where == "lead" else "in_brief"
    return "unit"


def _paragraphs(markdown: str) -> Iterator[tuple[int, str]]:
    """Each paragraph, heading or item on one line, with the number of its first line."""
    start, held = 0, ""
    for number, line in enumerate(markdown.splitlines(), start=1):
        text = line.strip()
        alone = text.startswith("#") or _ITEM.match(line) or _NUMBERED.match(line)
        if held and (not text or alone):
            yield start, held
            held = ""
        if text.startswith("#"):
            yield number, text
        elif text:
            start, held = (start, f"{held} {text}") if held else (number, text)
    if held:
        yield start, held
