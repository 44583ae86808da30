"""What became of every input of a run, who told how much, and how much of each source is reproduced."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["FATES", "UNUSED", "Fate", "FateKind", "OutletShare", "Reuse"]

FateKind = Literal[
    "cited", "copy", "uncited", "untold", "held", "waiting", "excluded", "later", "outside", "skipped"
]

# In the order in which they are told. `UNUSED` are those of a page's own sources.
FATES: tuple[FateKind, ...] = (
    "cited",
    "uncited",
    "copy",
    "untold",
    "held",
    "waiting",
    "excluded",
    "later",
    "outside",
    "skipped",
)
UNUSED: tuple[FateKind, ...] = ("uncited", "copy", "untold")


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one input: an article by its id, or a path that gave none (`skipped`).

    cited: a printed sentence is its own. uncited: read, not cited; with `like`, it is nearly the text of that
    cited article, but says otherwise in a name, a number or a denial. copy: it shares its text with the cited
    article `like`. untold: its story has no room on the page. held: it waits for a date. waiting: for
    the editor's word. excluded, later: the editor's decision. outside: not of the asked days. skipped: not
    read.
    `issue` is the brief that lists it; `reason` the editor's, or the key why it was not read; `who` decided.
    """

    kind: FateKind
    input: str
    issue: str = ""
    like: str = ""
    reason: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class OutletShare:
    """How much of a page an outlet ("" where none is named) gave: articles, those cited, printed units.

    `share` is that of the printed units, from 0 to 1.
    """

    outlet: str
    articles: int
    cited: int
    units: int
    share: float


@dataclass(frozen=True, slots=True)
class Reuse:
    """How many of a source's words stand on the page in runs of its own; `number` is its in the list."""

    number: int
    article: str
    words: int
    reused: int

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.reused / self.words if self.words else 0.0
