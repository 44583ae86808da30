"""Decision: what an editor settled about an article or a story, why, and who settled it."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from digest.models.article import Article
from digest.models.generation import Lack

DecisionKind = Literal["date", "exclude", "hold", "merge", "split", "pin", "section", "retitle", "reword"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of the desk, in force until its table leaves the file.

    `target` is the id of what it is about, an article's or a story's as `of` says; in the file it may be
    the beginning of one. One of these goes with `kind`: the `day`; the `place` on the page, from 1; the
    `others` that are told with the target; the `text` of a title, a section or a sentence, this one in the
    place of the unit `unit`, from 1. `lacks` is what the sources do not support of that sentence. `table` is
    its number in the file; nothing but errors depends on it.
    """

    kind: DecisionKind
    target: str
    of: Literal["article", "story"] = "article"
    day: dt.date | None = None
    place: int = 0
    others: tuple[str, ...] = ()
    text: str = ""
    unit: int = 0
    reason: str = ""
    who: str = ""
    lacks: tuple[Lack, ...] = ()
    table: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Excluded:
    """An article that an editor kept off the page: for good, or (`hold` of its story) until a later issue."""

    article: Article
    decision: Decision


@dataclass(frozen=True, slots=True)
class Idle:
    """A decision that had no effect on a run, and why: a key of the catalogue.

    unknown (no article or story of that name), ambiguous (several), alone (nothing to split), apart (a dated
    story and one that waits are not merged), unprinted (its story or unit is not on the page).
    """

    decision: Decision
    why: Literal["unknown", "ambiguous", "alone", "apart", "unprinted"]
