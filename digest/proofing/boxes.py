"""What inline styles make of each element: its colours, its size, whether it can be seen."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import tinycss2.color3

from digest.proofing.reading import Document, Element
from digest.proofing.stylesheets import Declaration, declarations

__all__ = ["Box", "boxes_of", "pixels"]

Colour = tuple[float, float, float]

_WHITE, _BLACK = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0)
_PIXELS = re.compile(r"\s*(-?\d{1,6}(?:\.\d{1,6})?)\s*(px|pt|%|em|rem)?\s*(?:!important)?\s*", re.IGNORECASE)
_PX_PER_PT = 4 / 3
_MEDIUM = 16.0  # px
_SMALLEST = 1.0  # px; what is smaller is meant to be hidden
_HEADING_EM = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h4": 1.0, "h5": 0.83, "h6": 0.67}
_BOLD_TAGS = {"b", "strong", "th", *_HEADING_EM}
_BOLD = 700


@dataclass(frozen=True, slots=True)
class Box:
    """How an element shows; a colour is None where it cannot be told (an image behind, a link's own blue)."""

    text: Colour | None = _BLACK
    ground: Colour | None = _WHITE
    size: float = _MEDIUM
    bold: bool = False
    hidden: bool = False
    styles: Mapping[str, str] | None = None

    @property
    def unseen(self) -> bool:
        """Whether its own text cannot be seen; letters of no size may hold others that have one."""
        return self.hidden or self.size <= _SMALLEST or (self.text is not None and self.text == self.ground)


def boxes_of(document: Document) -> Iterator[tuple[Element, Box]]:
    """The boxes in the order of the document; what a <style> says is not counted."""
    boxes: dict[Element, Box] = {}
    for element in document.elements:
        parent = document.parents.get(element)
        box = _box(element, boxes[parent] if parent is not None and parent in boxes else Box())
        boxes[element] = box
        yield element, box


def pixels(told: str | None, around: float = _MEDIUM) -> float | None:
    """A length in pixels, of `10`, `10px`, `1.5em`; None where it is no plain length."""
    read = _PIXELS.fullmatch(told or "")
    if not read:
        return None
    value, unit = float(read[1]), (read[2] or "px").lower()
    scale = {"px": 1.0, "pt": _PX_PER_PT, "%": around / 100, "em": around, "rem": _MEDIUM}
    return value * scale[unit]


def _box(element: Element, above: Box) -> Box:
    tag = str(element.tag)
    told = {one.name: one for one in declarations(element.get("style", ""))}
    styles = {name: _written(one) for name, one in told.items()}
    size = pixels(styles.get("font-size"), above.size)
    if size is None:
        size = above.size * _HEADING_EM.get(tag, 1.0)
    box = replace(
        above,
        text=_text_colour(element, styles, above),
        ground=_ground(element, told, styles, above),
        size=size,
        bold=_is_bold(tag, styles.get("font-weight", ""), above=above.bold),
        styles=styles,
    )
    return replace(box, hidden=above.hidden or _is_hidden(element, box))


def _text_colour(element: Element, styles: Mapping[str, str], above: Box) -> Colour | None:
    own = styles.get("color") or (element.get("color") if element.tag == "font" else None)
    if own is None or own == "inherit":
        return None if element.tag == "a" and own is None else above.text
    return _colour(own)


def _ground(
    element: Element, told: Mapping[str, Declaration], styles: Mapping[str, str], above: Box
) -> Colour | None:
    shorthand = told.get("background")
    if "background-image" in told or element.get("background"):
        return None
    if shorthand:
        colours = [one for one in (_colour_of(token) for token in shorthand.value) if one]
        return colours[0] if len(shorthand.value) == 1 and colours else _mixed(styles["background"], above)
    own = styles.get("background-color") or element.get("bgcolor")
    if own is None or own in {"transparent", "inherit"}:
        return above.ground
    return _colour(own)


def _mixed(shorthand: str, above: Box) -> Colour | None:
    if shorthand in {"none", "transparent", "inherit"}:
        return above.ground
    return _colour(shorthand.partition(" ")[0])


def _is_bold(tag: str, weight: str, *, above: bool) -> bool:
    if weight.isdigit():
        return int(weight) >= _BOLD
    return {"bold": True, "bolder": True, "normal": False, "lighter": False}.get(
        weight, above or tag in _BOLD_TAGS
    )


def _is_hidden(element: Element, box: Box) -> bool:
    styles = box.styles or {}
    return (
        element.get("hidden") is not None
        or styles.get("display") == "none"
        or styles.get("visibility") == "hidden"
        or styles.get("mso-hide") == "all"
        or any(pixels(styles.get(name)) == 0 for name in ("opacity", "max-height", "max-width"))
    )


def _written(declaration: Declaration) -> str:
    return "".join(token.serialize() for token in declaration.value).strip().lower()[:200]


def _colour(told: str) -> Colour | None:
    return _rgb(tinycss2.color3.parse_color(told))


def _colour_of(token: object) -> Colour | None:
    return _rgb(tinycss2.color3.parse_color(token))


def _rgb(read: object) -> Colour | None:
    if isinstance(read, tuple) and len(read) == 4 and read[3] == 1:  # noqa: PLR2004 - red, green, blue, alpha
        return (float(read[0]), float(read[1]), float(read[2]))
    return None
