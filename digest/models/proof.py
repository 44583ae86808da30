"""Proof: what of a page no longer holds against its sources, and the inputs that it was made of."""

from dataclasses import dataclass
from typing import Literal

from digest.models.generation import LackKind

PageFaultKind = Literal[
    "uncited",
    "unknown_source",
    "elsewhere",
    "reordered",
    "bracket",
    "cut",
    "undated",
    "unmarked",
    "unsupported",
    "label",
    "dateline",
    "count",
    "thread",
    "reproduction",
    "correction",
    "period",
    "link",
    "broken_link",
    "source_missing",
    "source_added",
    "source_line",
    "input_missing",
    "input_changed",
    "unchecked",
]


@dataclass(frozen=True, slots=True)
class Fault:
    """What does not hold: the line of the page (from 1; 0 for none), its words, what belongs in their place.

    A fault of a sentence has its sources' numbers. `kind` is that of a `Lack` where the check of a sentence
    that somebody changed found it.
    """

    line: int
    kind: PageFaultKind | LackKind
    text: str
    said: str = ""
    sources: tuple[int, ...] = ()


LockedKind = Literal[
    "version", "setting", "summarizer", "article", "decision", "landmark", "template", "note", "past"
]


@dataclass(frozen=True, slots=True)
class Locked:
    """One thing that a brief was made of: its name, and its value or the SHA-256 of it."""

    kind: LockedKind
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Drift:
    """What is not as a record says: `kind` and `name` of it; `was` and `now` are empty where it was not."""

    kind: LockedKind | Literal["date", "period", "page", "file", "unlocked", "gone", "new"]
    name: str
    was: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Verification:
    """A page held against its sources: how many sentences, how many of them word for word, the faults.

    `failed` sentences have a fault of their own, `others` are faults of no sentence. `reread` says that the
    articles were read again; else the words that the page's record keeps of them were used.
    """

    page: str
    sentences: int
    verbatim: int
    failed: int
    others: int
    reread: bool
    faults: tuple[Fault, ...] = ()
