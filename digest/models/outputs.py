"""What systems give for items, and the numbers and flags that it gets."""

from dataclasses import dataclass
from typing import Literal

from digest.models.generation import Writing
from digest.models.story import Extract, Story

__all__ = ["Better", "Column", "Flag", "Item", "Output", "Score"]

Better = Literal["higher", "lower", ""]


@dataclass(frozen=True, slots=True)
class Item:
    """What every system summarizes: a story (often of one article), and the references that came with it."""

    id: str
    story: Story
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Output:
    """What a system gave for an item.

    `extracts` are the units that it chose, in the order of printing; none for a text from elsewhere (a
    candidate's), or where a model wrote a part of it: `writing` tells of that. `seconds` of CPU were spent
    (of a model the time that it took to answer); 0 where nobody knows.
    """

    system: str
    item: str
    text: str
    extracts: tuple[Extract, ...] = ()
    seconds: float = 0.0
    writing: Writing | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One number that a metric gives: its name (`rouge2`), which way is better, how many decimals tell.

    `better` is "" where neither is: a fact, no merit. `scale` 100 prints a share as a percentage.
    """

    name: str
    better: Better = ""
    decimals: int = 2
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """The numbers of one output, one for each column; None where a metric has nothing to say.

    Of a system that is run under several seeds ("random") they are means over these.
    """

    system: str
    item: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """A part of an output that its sources do not support, or that cannot stand alone there.

    `start` and `end` are offsets (code points) into the output's text; `kind` is number, date, name,
    quotation, debris, dangling, deictic or mark (a quotation mark without its partner).
    """

    system: str
    item: str
    start: int
    end: int
    kind: str
