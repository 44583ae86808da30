"""A story: the articles of one period that tell one event, and what is printed of them."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from digest.models.article import Article
from digest.models.corrections import Correction
from digest.models.generation import Writing

PeriodKind = Literal["week", "month", "day"]


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """An ISO week, a month or a day; `id` is `2025-W02`, `2025-01` or `2025-01-10`."""

    first: date
    last: date
    kind: PeriodKind
    id: str


@dataclass(frozen=True, slots=True)
class Span:
    """The days that were asked for, both ends included; None is open."""

    since: date | None = None
    until: date | None = None

    def __contains__(self, day: date) -> bool:
        """Whether the day was asked for."""
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)

    def touches(self, period: Period) -> bool:
        """Whether a day of the period was asked for."""
        return (self.since is None or period.last >= self.since) and (
            self.until is None or period.first <= self.until
        )

    def clip(self, period: Period) -> Period:
        """The part of a period that was asked for, under the period's own id; all of it where none was."""
        if not self.touches(period):
            return period
        first = max(period.first, self.since or period.first)
        return replace(period, first=first, last=min(period.last, self.until or period.last))


@dataclass(frozen=True, slots=True)
class Link:
    """Why two articles stand in one story: their ids, the reason (copy, story …) and its measure."""

    one: str
    other: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, the leading one first.

    `period` is None for articles that wait for a date. `origins` groups the ids of articles that
    share their text (copies, re-posts, one agency wire): one tuple an origin, in the articles' order.
    `thread` names the running affair that the story belongs to, across periods; `before` are the stories of
    earlier periods that it continues, the latest period first, in it the most alike. `words` and `names` are
    the weighted stems that this was found by: `poutin 7 kremlin 2.5`. `corrections` are what one of the
    articles corrects, or what corrects one.
    """

    id: str
    articles: tuple[Article, ...]
    period: Period | None = None
    origins: tuple[tuple[str, ...], ...] = ()
    why: tuple[Link, ...] = ()
    thread: str = ""
    score: float = 0.0
    before: tuple[str, ...] = ()
    words: str = ""
    names: str = ""
    corrections: tuple[Correction, ...] = ()

    @property
    def corrected(self) -> frozenset[str]:
        """The articles (ids) that one of the story corrects, or may: nothing of them is told as fact."""
        return frozenset(id_ for one in self.corrections for id_ in one.withdrawn)

    @property
    def rank(self) -> tuple[bool, float, str]:
        """Its place among a period's: what is reported, then opinions, the weightiest first, ties by id."""
        return all(article.opinion for article in self.articles), -self.score, self.id


EditKind = Literal["insertion", "substitution", "cut", "antecedent"]


@dataclass(frozen=True, slots=True)
class Edit:
    """A bracketed change to a unit: `Unit.text[start:end]` is printed as `text`.

    `start == end` inserts. `text` is in square brackets: `[10 janvier]`, `[…]`, `[Dmitri Peskov]`.
    Undoing every edit gives the unit back, word for word.
    """

    kind: EditKind
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Extract:
    """A unit that was chosen: the article's id, the unit's index in it, the edits.

    `also` are the (article id, unit index) pairs of other articles of the story that print the same.
    `wording` is a sentence that is printed in place of the unit, and `author` says who wrote it. The unit and
    those of `also` are what supports it.
    """

    article: str
    unit: int
    edits: tuple[Edit, ...] = ()
    also: tuple[tuple[str, int], ...] = ()
    wording: str = ""
    author: Literal["model", "editor"] = "model"


@dataclass(frozen=True, slots=True)
class Summary:
    """What a summarizer chose of a story, in the order of printing, and the name of the summarizer.

    `writing` tells how a language model took part, where one did.
    """

    system: str
    extracts: tuple[Extract, ...]
    writing: Writing | None = None
