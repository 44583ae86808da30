"""The traits of a message: every element, property, unit, selector … that a mail program may not support."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tinycss2 import ast

from digest.proofing.reading import Document, Element
from digest.proofing.selectors import selector_traits
from digest.proofing.stylesheets import (
    AtRule,
    Declaration,
    Selector,
    declarations,
    flat,
    statements,
    words_of,
)

__all__ = ["Use", "traits_of"]

_LINES = 10  # that are told; more are only counted
_FORMAT = re.compile(r"(?:data:image/|\.)([a-z0-9]{2,5})(?:\+xml)?(?=[?#;, ]|$)", re.IGNORECASE)
_PLACES = {"td": "cell", "th": "cell", "table": "table"}
_SIDED = {"margin", "padding", "border"}
_TAG_OF_TYPE = {"input", "button"}


@dataclass(slots=True)
class Use:
    """Where a trait is found; `inline` when it does not depend on a <style>."""

    inline: bool = False
    count: int = 0
    lines: list[int] = field(default_factory=list)

    def add(self, line: int, *, inline: bool) -> None:
        """One more place; the places of the HTML itself come first, and count alone where there are any."""
        if (inline or not self.inline) and len(self.lines) < _LINES and line not in self.lines:
            self.lines.append(line)
        self.inline |= inline
        self.count += 1


def traits_of(document: Document) -> Mapping[str, Use]:
    """The traits by name, in the order in which they first occur."""
    uses: dict[str, Use] = {}
    for element in document.elements:
        for trait in _of_element(element):
            uses.setdefault(trait, Use()).add(element.sourceline or 1, inline=True)
    for sheet in document.sheets:
        for statement in statements(sheet.css, sheet.line):
            for trait in _of_statement(statement):
                uses.setdefault(trait, Use()).add(statement.line, inline=False)
    return uses


def _of_element(element: Element) -> Iterator[str]:
    tag = str(element.tag)
    yield f"element:{tag}"
    for name, value in element.attrib.items():
        yield f"attribute:{name}"
        if name == "style":
            for declaration in declarations(value):
                yield from _of_declaration(declaration)
                yield f"inside:{_side_of(declaration.name)}={_PLACES.get(tag, 'other')}"
        elif name in {"src", "background", "srcset"}:
            yield from _of_image(value)
    if tag in _TAG_OF_TYPE:
        default = "text" if tag == "input" else "submit"
        yield f"{tag}:{element.get('type', default).lower()}"
    if tag == "link" and "stylesheet" in element.get("rel", "").lower():
        yield "link:stylesheet"
    if tag == "a" and element.get("href"):
        address = element.get("href", "").strip().lower()
        yield "link:#" if address.startswith("#") else f"link:{address.partition(':')[0][:10]}"


def _of_statement(statement: Declaration | Selector | AtRule) -> Iterator[str]:
    if isinstance(statement, Declaration):
        yield from _of_declaration(statement)
    elif isinstance(statement, Selector):
        yield from selector_traits(statement.tokens)
    elif statement.name == "nesting":
        yield "selector:nesting"
    else:
        yield f"at:{statement.name.removeprefix('-webkit-')}"
        if statement.name == "media":
            yield from (f"media:{word}" for word in words_of(statement.prelude))


def _of_declaration(declaration: Declaration) -> Iterator[str]:
    name = declaration.name
    yield "property:--*" if name.startswith("--") else f"property:{name}"
    if declaration.important:
        yield "word:!important"
    for token in flat(declaration.value):
        yield from _of_token(token, _side_of(name))
    yield from (f"value:{name}={token.value}" for token in declaration.value if token.type == "literal")


def _side_of(name: str) -> str:
    """`margin` of `margin-left`: what is said of a side is said of all."""
    first = name.partition("-")[0]
    return first if first in _SIDED else name


def _of_token(token: ast.Node, name: str) -> Iterator[str]:
    if token.type == "ident":
        yield f"word:{token.lower_value}"
        yield f"value:{name}={token.lower_value}"
    elif token.type in {"dimension", "percentage"}:
        unit = token.lower_unit if token.type == "dimension" else "%"
        yield f"unit:{unit}"
        yield f"value:{name}={'-' if token.value < 0 else unit}"
    elif token.type == "function":
        yield f"function:{token.lower_name}"
    elif token.type == "url":
        yield f"value:{name}=url"
        yield from _of_image(token.value)


def _of_image(address: str) -> Iterator[str]:
    if address.lstrip()[:5].lower() == "data:":
        yield "image:data"
        address = address.lstrip()[:40]
    for name in _FORMAT.findall(address[:2000]):
        yield f"image:{name.lower()}"
