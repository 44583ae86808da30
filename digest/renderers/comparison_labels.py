"""Labels of points: each beside its point, or as near as it finds room, with a line to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["LINE", "Box", "Label", "placed_labels", "width_of"]

LINE = 17.0  # height of a line of names, in units of the drawing
_LETTER = 7.6  # width of a letter of a sans serif of 13 units; the widest of the fonts that we name
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
    """Where a name stands (left end, middle of its height); `near` is where a line to its point would end.

    `line` says whether it stands so far away that it needs one.
    """

    text: str
    x: float
    y: float
    near: float
    line: bool


def width_of(text: str) -> float:
    """The room that a name takes."""
    return len(text) * _LETTER


def placed_labels(points: Sequence[tuple[float, float, str]], frame: Box) -> tuple[Label | None, ...]:
    """A label for each point (x, y, name), in their order, none on another or on a point.

    None where a drawing is so full that there is no room: the table beside it has the name.
    """
    taken = [Box(x - _POINT, y - _POINT, x + _POINT, y + _POINT) for x, y, _ in points]
    made: list[Label | None] = []
    for x, y, text in points:
        room = next((box for box in _places(x, y, width_of(text)) if _free(box, frame, taken)), None)
        if room is None:
            made.append(None)
            continue
        taken.append(room)
        middle = (room.top + room.bottom) / 2
        near = min(max(x, room.left), room.right)
        away = abs(middle - y) > LINE
        made.append(Label(text, round(room.left, 1), round(middle, 1), round(near, 1), away))
    return tuple(made)


def _places(x: float, y: float, width: float) -> Iterator[Box]:
    """Right, left, above, below; then the same further and further away."""
    for lines in _AWAY:
        top = y - LINE / 2 + lines * LINE
        for left in (x + _POINT + 3, x - _POINT - 3 - width, x - width / 2):
            yield Box(left, top, left + width, top + LINE)


def _free(box: Box, frame: Box, taken: Sequence[Box]) -> bool:
    return frame.holds(box) and not any(box.meets(other) for other in taken)
