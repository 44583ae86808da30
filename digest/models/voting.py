"""People's votes on summaries: the sheets that raters fill in, their key, what they said."""

from dataclasses import dataclass
from typing import Literal

from digest.models.outputs import Score

Dimension = Literal["coherence", "fidelity", "fluency", "relevance"]
DIMENSIONS: tuple[Dimension, ...] = ("coherence", "fidelity", "fluency", "relevance")
PREFERENCE = "preference"
QUESTIONS: tuple[str, ...] = (*DIMENSIONS, PREFERENCE)


@dataclass(frozen=True, slots=True)
class Passage:
    """An article as a rater reads it beside its summaries: its title, its paragraphs, its language."""

    title: str
    paragraphs: tuple[str, ...]
    lang: str


@dataclass(frozen=True, slots=True)
class Blinded:
    """A summary under a letter. `token` stands for it in the form; `systems` gave it, in these words.

    Systems that gave the same words share one summary, so that nobody judges a text twice.
    """

    letter: str
    token: str
    systems: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Judged:
    """An item of a sheet: what was summarized, and its summaries in the order in which they are shown."""

    token: str
    item: str
    sources: tuple[Passage, ...]
    summaries: tuple[Blinded, ...]


@dataclass(frozen=True, slots=True)
class Ballot:
    """The sheet of one rater (1, 2 …), in this rater's own order. `form` names what all sheets ask.

    It knows which system gave what: the form that is made of it must not tell.
    """

    form: str
    rater: int
    raters: int
    items: tuple[Judged, ...]


@dataclass(frozen=True, slots=True)
class KeyedSummary:
    """Which systems gave the summary that a token stands for."""

    token: str
    systems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyedItem:
    """Which item a token stands for."""

    token: str
    item: str
    summaries: tuple[KeyedSummary, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """What opens the sheets of a form: what its tokens stand for, how many raters got a sheet."""

    form: str
    raters: int
    items: tuple[KeyedItem, ...]
    format: Literal["digest.key/1"] = "digest.key/1"


@dataclass(frozen=True, slots=True)
class Vote:
    """What one rater said of one system's summary of one item.

    `marks` are 1 to 5 in the order of `DIMENSIONS`; None was not given. `best` and `worst` are None where
    the rater chose none for the item. `summary` is the same for systems that gave the same words.
    """

    rater: int
    item: str
    system: str
    summary: str
    marks: tuple[int | None, ...]
    best: bool | None = None
    worst: bool | None = None


@dataclass(frozen=True, slots=True)
class Automatic:
    """The automatic columns of a comparison and its scores, for votes to be held against."""

    columns: tuple[str, ...]
    scores: tuple[Score, ...]
