"""What a story is annotated with: who said what, versions that differ, figures, the thread, what is new."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from digest.models.generation import Place
from digest.models.story import Extract


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation as a brief prints it: who said it, how, where it stands, and the articles that carry it.

    `start` and `end` are offsets into the article's text, marks excluded; `text` is that part as its unit
    prints it. `speaker` is never empty. `also` are other places of the same words. Where it is `cut`, whoever
    speaks goes on after it.
    """

    speaker: str
    text: str
    article: str
    unit: int
    start: int
    end: int
    role: str = ""
    via: str = ""
    day: dt.date | None = None
    also: tuple[Place, ...] = ()
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One version of an utterance or a number; `marks` are offsets into `text` of the words that differ.

    `place` is where the text begins, `articles` are all that tell it in these words.
    """

    text: str
    articles: tuple[str, ...]
    place: Place
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """What sources of one story tell differently: an utterance of `about`, a number, a toll, a statement."""

    kind: Literal["quotation", "number", "toll", "statement"]
    about: str
    sides: tuple[Side, ...]
    day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A sentence with numbers that several articles agree on; it cites all of them.

    `marks` are the offsets of these numbers in its unit's text, `by` is who counted, or "".
    """

    extract: Extract
    marks: tuple[tuple[int, int], ...]
    by: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A story of the thread: its day, its headline, its issue (None for the story at hand)."""

    day: dt.date | None
    headline: str
    issue: str | None = None


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A name that no earlier issue has, and the first unit that has it."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Shift:
    """A number that changed: what it counts, as it was written before and is now, in the unit at `place`."""

    about: str
    before: str
    now: str
    place: Place


@dataclass(frozen=True, slots=True)
class News:
    """What a story tells that the story of `issue` and of the day `since` did not.

    `units` are the new ones `of` all, each once however many articles have it. `quotes` are the strongest new
    quotation, where the page has it nowhere else. No units: nothing is new, and the page says so in one line.
    """

    since: dt.date | None
    issue: str
    units: tuple[Place, ...] = ()
    of: int = 0
    names: tuple[Newcomer, ...] = ()
    quotes: tuple[Said, ...] = ()
    numbers: tuple[Shift, ...] = ()


@dataclass(frozen=True, slots=True)
class Misdate:
    """A date whose weekday is not its own, as it is written, and the units that name it.

    `day` is the day of that date; None where it is not sure which year is meant. The units are left out, or
    `printed` where their story has nothing else.
    """

    text: str
    day: dt.date | None
    places: tuple[Place, ...]
    printed: bool = False


@dataclass(frozen=True, slots=True)
class Notes:
    """All that a story is annotated with; empty blocks are not printed."""

    quotes: tuple[Said, ...] = ()
    versions: tuple[Version, ...] = ()
    counts: tuple[Count, ...] = ()
    thread: tuple[Step, ...] = ()
    news: News | None = None
