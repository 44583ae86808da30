"""Read the HTML of a message, whatever it is: bounded in time and memory, never an error."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree
from lxml.etree import _Element as Element

__all__ = ["Document", "Element", "Sheet", "own_text", "read"]

_LONGEST = 1_000_000  # characters that are read; Gmail clips at 102 KB
_MOST = 50_000  # elements that are looked at
_LONGEST_SHEET = 200_000  # characters of CSS that are read, in all; Gmail drops a <style> over 16 KB


@dataclass(frozen=True, slots=True)
class Sheet:
    """A <style>: its CSS, and the line of the HTML on which it begins."""

    css: str
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    """The HTML as it came, and as a tree. `elements` stand in the order of the document.

    `whole` is false where the HTML was too long or too deep to be read to its end.
    """

    html: str
    elements: tuple[Element, ...]
    sheets: tuple[Sheet, ...]
    whole: bool
    parents: Mapping[Element, Element | None] = field(default_factory=dict)

    def named(self, *names: str) -> list[Element]:
        """The elements of these names."""
        return [element for element in self.elements if element.tag in names]


def read(html: str) -> Document:
    """The document; broken HTML is mended as browsers do."""
    parser = etree.HTMLParser(huge_tree=True, encoding="utf-8", no_network=True, remove_pis=True)
    try:
        root = etree.fromstring(html[:_LONGEST].encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None  # nothing in it
    found = [] if root is None else [one for one in root.iter() if isinstance(one.tag, str)]
    elements = tuple(found[:_MOST])
    deep = any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)
    return Document(
        html=html,
        elements=elements,
        sheets=tuple(_sheets(elements)),
        whole=len(html) <= _LONGEST and len(found) <= _MOST and not deep,
        parents={element: element.getparent() for element in elements},
    )


def own_text(element: Element) -> str:
    """The text that stands in the element itself, not in its children."""
    return " ".join([element.text or "", *(child.tail or "" for child in element)]).strip()


def _sheets(elements: tuple[Element, ...]) -> list[Sheet]:
    left, sheets = _LONGEST_SHEET, []
    for element in elements:
        if element.tag == "style":
            css = (element.text or "")[:left]
            left -= len(css)
            sheets.append(Sheet(css, element.sourceline or 1))
    return sheets
