"""Labels of points: each beside its point, or as near as it finds room, with a line to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["LINE", "Box", "Label", "placed_labels"]

LINE = 17.0  # height of a line of names, in units of the drawing
_LETTER = 8.0  # width of a letter of a sans serif of 13 units; the widest of the fonts that we name
_POINT = 7.0  # half the side of the square that a point keeps free
_AWAY = (0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 4.0, -4.0, 5.0, -5.0, 6.0, -6.0, 8.0, -8.0)  # lines up or down


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share any ground."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: "Box") -> bool:
        """Whether the other lies inside."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom


@dataclass(frozen=True, slots=True)
class Label:
    """A name: its `anchor` (start, middle or end, as in SVG) is at x, the middle of its height at y.

    `line` says whether it stands so far from its point that a line must tie the two.
    """

    text: str
    x: float
    y: float
    anchor: str
    line: bool


def placed_labels(points: Sequence[tuple[float, float, str]], frame: Box) -> tuple[Label | None, ...]:
    """A label for each point (x, y, name), in their order, none on another or on a point.

    None where a drawing is so full that there is no room: the table beside it has the name.
    """
    taken = [Box(x - _POINT, y - _POINT, x + _POINT, y + _POINT) for x, y, _ in points]
    made: list[Label | None] = []
    for x, y, text in points:
        label = next((one for one in _places(x, y, text) if _free(_box(one), frame, taken)), None)
        taken += [_box(label)] if label else []
        made.append(label)
    return tuple(made)


def _places(x: float, y: float, text: str) -> Iterator[Label]:
    """Right, left, above, below; then further and further away, with a line to the point."""
    beside = _POINT + 3
    for lines in _AWAY:
        at = round(y + lines * LINE, 1)
        centred = Label(text, x, at, "middle", abs(lines) > 1)
        aside = (
            Label(text, round(x + beside, 1), at, "start", lines != 0),
            Label(text, round(x - beside, 1), at, "end", lines != 0),
        )
        yield from (centred, *aside) if lines else aside


def _box(label: Label) -> Box:
    """The room that a label takes."""
    width = len(label.text) * _LETTER
    left = label.x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor]
    return Box(left, label.y - LINE / 2, left + width, label.y + LINE / 2)


def _free(box: Box, frame: Box, taken: Sequence[Box]) -> bool:
    return frame.holds(box) and not any(box.meets(other) for other in taken)
