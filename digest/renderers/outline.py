"""Outline: what Python-Markdown is taught of a brief: its parts, its citations, its sources."""

import re
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

__all__ = ["Outline"]

_CITATION = r"\[(\d{1,4})\](?![(:\[])"
_BEFORE_LINKS = 165  # priority: after escapes (180), before reference links (170 is taken, 160 is links)
_AFTER_INLINE = 15  # priority: after the inline patterns (20), before the tree is printed (10)


class Outline(Extension):
    """Sections for headings, links from `[1]` to source 1, the names of the parts as classes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Register the two processors."""
        md.inlinePatterns.register(_Citation(_CITATION, md), "citation", _BEFORE_LINKS)
        md.inlinePatterns.deregister("reference")  # a brief has no definitions; a hostile text could
        md.inlinePatterns.deregister("short_reference")
        md.inlinePatterns.deregister("image_reference")
        md.inlinePatterns.deregister("short_image_ref")
        md.parser.blockprocessors.deregister("reference")
        md.treeprocessors.register(_Parts(md), "parts", _AFTER_INLINE)


class _Citation(InlineProcessor):
    def handleMatch(  # type: ignore[override] # noqa: N802 - the library's name; its base types it loosely
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element, int, int]:
        del data
        link = ET.Element("a", {"class": "cite", "href": f"#source-{int(m[1])}"})
        link.text = AtomicString(f"[{int(m[1])}]")  # inside italics it would be read again, and linked twice
        return link, m.start(0), m.end(0)


class _Parts(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for image in list(root.iter("img")):  # no page fetches anything: an image is its description
            image.tag, image.text = "span", image.get("alt", "")
            image.attrib.clear()
        lists = _source_lists(root)
        numbers = {number for one in lists for number in _numbered(one)}
        for link in root.iter("a"):
            if link.get("class") == "cite" and link.get("href", "")[8:] not in numbers:
                link.tag = "span"
                link.attrib.clear()
        _name_lines(list(root))
        _fold(root, lists[1:])
        _wrap(root)


def _source_lists(root: ET.Element) -> list[ET.Element]:
    """The last numbered list, and the one that it goes on from under a heading of its own."""
    blocks = list(root)
    last = max((n for n, block in enumerate(blocks) if block.tag == "ol"), default=None)
    if last is None:
        return []
    continues = [block.tag for block in blocks[max(0, last - 2) : last]] == ["ol", "h3"]
    return [blocks[last - 2], blocks[last]] if continues else [blocks[last]]


def _numbered(sources: ET.Element) -> list[str]:
    """Give the items of a list of sources their ids; their numbers."""
    sources.set("class", "sources")
    items = list(enumerate(sources.findall("li"), start=int(sources.get("start", "1"))))
    for number, item in items:
        item.set("id", f"source-{number}")
    return [str(number) for number, _ in items]


def _fold(root: ET.Element, lists: list[ET.Element]) -> None:
    """The list that goes on from another, shut under its heading until the reader opens it."""
    for sources in lists:
        at = list(root).index(sources)
        heading, details = root[at - 1], ET.Element("details")
        ET.SubElement(details, "summary").append(heading)
        details.append(sources)
        root[at - 1 : at + 1] = [details]


def _name_lines(blocks: list[ET.Element]) -> None:
    """The line after the title, and in italics: those after headlines, the last, and notes below stories."""
    for block, before in zip(blocks[1:], blocks, strict=False):
        if block.tag == "p" and before.tag == "h1":
            block.set("class", "week")
        elif block.tag == "p" and before.tag in {"h2", "h3"} and _is_italic(block):
            block.set("class", "dateline")
        elif block.tag == "p" and before.tag == "p" and _is_italic(block):
            block.set("class", "note")
    last = blocks[-1] if len(blocks) > 1 else None
    if last is not None and last.tag == "p" and last.get("class") in {None, "note"} and _is_italic(last):
        last.set("class", "production")


def _is_italic(block: ET.Element) -> bool:
    inner = list(block)
    return len(inner) == 1 and inner[0].tag == "em" and not (block.text or inner[0].tail or "").strip()


def _wrap(root: ET.Element) -> None:
    """What stands under each second heading becomes a section; the first, if a list, is the lead."""
    blocks = list(root)
    for block in blocks:
        root.remove(block)
    part = ET.SubElement(root, "header")
    for n, block in enumerate(blocks):
        if block.tag == "h2":
            part = ET.SubElement(root, "section")
            if len(root) == 2 and n + 1 < len(blocks) and blocks[n + 1].tag == "ul":  # noqa: PLR2004
                part.set("class", "lead")
        if block.get("class") == "production":
            part = ET.SubElement(root, "footer")
        part.append(block)
