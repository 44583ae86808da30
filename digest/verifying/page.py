"""Page: a brief's Markdown as its parts: lines, what each is, and the story that it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from digest.renderers import Wording
from digest.verifying.matching import tokens

__all__ = ["Line", "LineKind", "Titles", "lines"]

LineKind = Literal[
    "title", "week", "section", "headline", "italic", "unit", "bullet", "in_brief", "source", "block", "frame"
]
_ITEM = re.compile(r"\s*[-*+] +(?=\S)")
_NUMBERED = re.compile(r"\s*(\d{1,6})[.)] +(?=\S)")
_ITALIC = re.compile(r"\*(?!\*)(?:\\.|[^*\\])++\*")
_BOLD = re.compile(r"\*\*((?:[^*\\]|\\.){1,200})\*\*")
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


@dataclass(frozen=True, slots=True)
class Titles:
    """The headings of a brief that say what stands below them, in the page's language."""

    lead: str
    in_brief: str
    sources: str
    blocks: frozenset[str] = frozenset()
    frames: frozenset[str] = frozenset()

    @classmethod
    def of(cls, words: Wording) -> "Titles":
        """Those of a catalogue."""
        return cls(words.say("page_lead"), words.say("page_in_brief"), words.say("page_sources"))


def lines(markdown: str, titles: Titles) -> Iterator[Line]:
    """The lines of the page that say something, in order."""
    where, story = "", 0
    for number, text in _paragraphs(markdown):
        if text.startswith("#"):
            level = len(text) - len(text.lstrip("#"))
            title = text[level:].strip()
            if level == 1:
                where = "top"
            elif level == 2:  # noqa: PLR2004 - the second level of headings
                where = _section(title, titles)
            elif where != "sources":
                story = number
            yield Line(number, _heading(level, where), title, story)
        elif not _RULE.fullmatch(text):
            yield _line(number, text, where, story, titles)
            where = "body" if where == "top" else where


def _heading(level: int, where: str) -> LineKind:
    if level == 1:
        return "title"
    return "section" if level == 2 or where == "sources" else "headline"  # noqa: PLR2004 - the same


def _section(title: str, titles: Titles) -> str:
    known = {
        tokens(titles.lead): "lead",
        tokens(titles.in_brief): "in_brief",
        tokens(titles.sources): "sources",
    }
    return known.get(tokens(title), "frame" if title in titles.frames else "stories")


def _line(number: int, text: str, where: str, story: int, titles: Titles) -> Line:
    item, numbered, bold = _ITEM.match(text), _NUMBERED.match(text), _BOLD.match(text)
    own = text[item.end() :] if item else text
    if where == "sources" and numbered:
        return Line(number, "source", text[numbered.end() :], source=int(numbered[1]))
    kind: LineKind = "unit"
    if where in {"top", "frame"}:
        kind = "week" if where == "top" else "frame"
    elif _ITALIC.fullmatch(text):
        kind, own = "italic", text[1:-1]
    elif item and where in {"lead", "in_brief"}:
        kind = "bullet" if where == "lead" else "in_brief"
    elif bold and bold[1] in titles.blocks:
        kind = "block"
    return Line(number, kind, own, story)


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
