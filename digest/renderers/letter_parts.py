"""Parts: the tree of a page parted into rows, and rows into the pieces that are kept or left out whole."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["RowKind", "parts_of"]

RowKind = Literal["head", "lead", "part", "cut", "sources", "foot", "sender"]
_Pieces = list[tuple[str, int]]


def parts_of(root: "HtmlElement") -> Iterator[tuple[RowKind, str, _Pieces]]:
    """Each row: its kind, what stands over its pieces, its pieces with the number of their source or 0.

    The line with the week and the counts comes first: a mailbox shows it beside the subject.
    """
    week = root.find(".//p[@class='week']")
    if week is not None and not week.text and week[:1] and week[0].tag == "strong":  # no editor's own opening
        week.set("class", "week preheader")
        root.insert(0, week)
    for kind, group in groupby(root, key=_kind):
        if kind == "head":
            yield kind, "\n".join(_html(block) for part in group for block in _blocks(part)), []
            continue
        for part in group:
            yield _row(kind, part)


def _kind(part: "HtmlElement") -> RowKind:
    if part.tag == "footer":
        return "foot"
    if part.tag != "section":
        return "head"
    if part.get("class") == "lead":
        return "lead"
    return "sources" if part.find(".//ol[@class='sources']") is not None else "part"


def _row(kind: RowKind, part: "HtmlElement") -> tuple[RowKind, str, _Pieces]:
    blocks = _blocks(part)
    if kind in {"lead", "foot"}:
        return kind, "\n".join(map(_html, blocks)), []
    heading = _html(blocks.pop(0)) if blocks and blocks[0].tag == "h2" else ""
    return kind, heading, _sources(blocks) if kind == "sources" else _stories(blocks)


def _blocks(part: "HtmlElement") -> "list[HtmlElement]":
    """The blocks of a part; a fold is opened, as no mail program folds."""
    if part.tag not in {"header", "section", "footer"}:
        return [part]
    for fold in [*part.iter("summary"), *part.iter("details")]:
        fold.drop_tag()
    return list(part)


def _stories(blocks: "list[HtmlElement]") -> _Pieces:
    """A story is a headline and what follows it, or one item of a list that stands under none."""
    pieces: list[str] = []
    told = False
    for block in blocks:
        if told and block.tag != "h3":
            pieces[-1] += "\n" + _html(block)
        elif block.tag == "ul":
            pieces += [f"<ul>{_html(item)}</ul>" for item in block]
        else:
            pieces.append(_html(block))
        told = told or block.tag == "h3"
    return [(piece, 0) for piece in pieces]


def _sources(blocks: "list[HtmlElement]") -> _Pieces:
    """Each source with its number, so that those around it may be left out."""
    pieces: _Pieces = []
    for block in blocks:
        if block.get("class") != "sources":
            pieces.append((_html(block), 0))
            continue
        for number, item in enumerate(block, start=int(block.get("start", "1"))):
            item.attrib.pop("id", None)
            item.set("value", str(number))
            pieces.append((f'<ol class="sources">{_html(item)}</ol>', number))
    return pieces


def _html(element: "HtmlElement") -> str:
    from lxml import html  # noqa: PLC0415 - only a run that renders needs it

    return str(html.tostring(element, encoding="unicode", with_tail=False))
