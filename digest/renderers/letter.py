"""Letter: the body of a page in rows and pieces, of which both parts of its message are made."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.models import Mail
from digest.renderers.base import Page
from digest.renderers.letter_links import settle
from digest.renderers.letter_parts import RowKind, parts_of
from digest.renderers.projection import body_of, with_title
from digest.text.visible import visible

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["Letter", "Piece", "Row", "letter_of"]

_JOINTS = re.compile(r"</(ul|ol)>\s*<\1(?: class=\"sources\")?>")  # a list goes on from piece to piece
_CITED = re.compile(r"\[(\d{1,4})\]")
_TAG = re.compile(r"<[^>]*>")
# No line of French begins with one of these marks or ends with an opening quotation mark.
_FRENCH = (
    (re.compile("« (?=\\S|$)"), "«\u00a0"),
    (re.compile("(?:(?<=\\S)|^) (?=»|:(?:\\s|$))"), "\u00a0"),
    (re.compile("(?:(?<=\\S)|^) (?=[;!?](?:[\\s)»]|$))"), "\u202f"),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """What is kept or left out whole: a story, a source. `number` is that of a source, else 0."""

    html: str
    number: int = 0

    @property
    def cited(self) -> frozenset[int]:
        """The numbers in brackets."""
        return frozenset(int(number) for number in _CITED.findall(_TAG.sub("", self.html)))


@dataclass(frozen=True, slots=True)
class Row:
    """A band of the message. `heading` is what stands over the pieces of a part."""

    kind: RowKind
    heading: str
    pieces: tuple[Piece, ...]

    @property
    def html(self) -> str:
        """All of it, safe HTML."""
        return _JOINTS.sub(
            "", "\n".join(filter(None, [self.heading, *(piece.html for piece in self.pieces)]))
        )


@dataclass(frozen=True, slots=True)
class Letter:
    """The rows of a page, in order. `title` is plain text."""

    title: str
    rows: tuple[Row, ...]

    @property
    def stories(self) -> int:
        """How many pieces can be left out for want of room."""
        return sum(len(row.pieces) for row in self.rows if row.kind == "part")

    def cut(self, most: int) -> "Letter":
        """At most so many stories from the top, and of the sources those that they cite."""
        kept: list[Row] = []
        for row in self.rows:
            if row.kind == "part":
                pieces, most = row.pieces[:most], max(0, most - len(row.pieces))
                kept += [Row(row.kind, row.heading, pieces)] if pieces else []
            elif row.kind == "sources":
                cited = {n for other in kept for piece in other.pieces for n in piece.cited}
                kept += [_those(row, cited)] if any(piece.number in cited for piece in row.pieces) else []
            else:
                kept.append(row)
        return Letter(self.title, tuple(kept))


def letter_of(page: Page, mail: Mail) -> Letter:
    """The letter of a page. Links to other pages lead to where `page_url` says, or nowhere."""
    from lxml import html  # noqa: PLC0415 - only a run that renders needs it

    body = with_title(body_of(visible(page.markdown)), page.name)
    root = html.fragment_fromstring(body, create_parent="div", parser=html.HTMLParser(huge_tree=True))
    settle(root, mail.page_url)
    if page.lang == "fr":
        _set_french(root)
    rows = tuple(
        Row(kind, heading, tuple(Piece(text, number) for text, number in pieces))
        for kind, heading, pieces in parts_of(root)
    )
    title = root.find(".//h1")
    return Letter(" ".join(title.text_content().split(" ")) if title is not None else page.name, rows)


def _those(row: Row, numbers: set[int]) -> Row:
    return Row(row.kind, row.heading, tuple(piece for piece in row.pieces if piece.number in numbers))


def _set_french(root: "HtmlElement") -> None:
    """The spaces that an editor typed as plain ones."""
    for element in root.iter():
        if element.text and element.tag not in {"code", "pre"}:
            element.text = _held(element.text)
        if element.tail and not any(above.tag in {"code", "pre"} for above in element.iterancestors()):
            element.tail = _held(element.tail)


def _held(text: str) -> str:
    for pattern, space in _FRENCH:
        text = pattern.sub(space, text)
    return text
