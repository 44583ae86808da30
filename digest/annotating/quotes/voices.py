"""What says that somebody speaks, and the words for who it is."""

from dataclasses import dataclass
from typing import Literal

from digest.annotating.quotes.phrases import Phrase

__all__ = ["Saying", "Side", "Voice"]

Side = Literal["before", "after", "both", "inside"]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, as a passage says it: a phrase, a pronoun of a gender, or « ce dernier »."""

    start: int
    end: int
    phrase: Phrase | None = None
    pronoun: str = ""
    latter: str = ""


@dataclass(frozen=True, slots=True)
class Saying:
    """A `voice` and its cue.

    What it says stands `after` it, `before` it (an incise), on `both` sides, or around an incise that is
    `inside` the quotation marks.
    """

    start: int
    end: int
    cue: str
    voice: Voice
    side: Side
    that: bool = False
