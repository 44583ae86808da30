"""When an article appeared, and the proof."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from digest.models.days import Days

Confidence = Literal["exact", "high", "medium", "ambiguous", "none"]
Precision = Literal["day", "week", "month", "week_unknown", "none"]

_NOT_ITS_OWN = {
    "override",
    "same_story",
    "same_quotation",
}  # kinds of evidence: an editor's, another article's


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to believe that an article appeared on some days and not on others.

    `text` is verbatim: the article's own words (`start` and `end` are then offsets into
    `Article.text`), or the words of the document, landmark or override that `origin` names.
    """

    kind: str
    text: str
    days: Days = Days()
    start: int = -1
    end: int = -1
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Dating:
    """The days on which an article can have appeared, and every piece of evidence for them.

    `background` holds dates that the article mentions and that are not its own. `conflicts` holds
    evidence that contradicts the rest: an article that has some is never dated by the rest alone.
    """

    days: Days = Days()
    confidence: Confidence = "none"
    evidence: tuple[Evidence, ...] = ()
    background: tuple[Evidence, ...] = ()
    conflicts: tuple[Evidence, ...] = ()

    @property
    def day(self) -> date | None:
        """The day, where the evidence leaves one and is not ambiguous; else None, never a guess."""
        return self.days.day if self.confidence in {"exact", "high", "medium"} else None

    @property
    def is_set(self) -> bool:
        """Whether an editor set the day."""
        return any(one.kind == "override" for one in self.evidence)

    @property
    def overruled(self) -> tuple[Evidence, ...]:
        """The evidence that does not admit the day that an editor set; empty where no editor did."""
        return self.against(self.day) if self.is_set and self.day else ()

    def against(self, day: date) -> tuple[Evidence, ...]:
        """What the article itself says against a day: evidence that does not admit it."""
        told = (*self.evidence, *self.conflicts)
        return tuple(one for one in told if one.kind not in _NOT_ITS_OWN and day not in one.days)

    @property
    def candidates(self) -> tuple[date, ...]:
        """The possible days in order, empty where there are too many to list."""
        return self.days.listing() or ()

    @property
    def precision(self) -> Precision:
        """How much is known: the day, the week, the whole month, some days of several weeks, nothing."""
        days = self.candidates
        if self.day:
            return "day"
        if not days:
            return "none"
        if len({day.isocalendar()[:2] for day in days}) == 1:
            return "week"
        return "month" if _is_whole_month(days) else "week_unknown"


def _is_whole_month(days: tuple[date, ...]) -> bool:
    return Days(listed=days) == Days(listed=Days.month(days[0].year, days[0].month).listing())
