"""The state of a page: who read it, who approved it, and what changed since."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

__all__ = ["Change", "ChangeKind", "Signature", "State", "StateName"]

StateName = Literal["draft", "read", "approved"]
ChangeKind = Literal["headline", "unit", "source", "note"]


@dataclass(frozen=True, slots=True)
class Signature:
    """That a page was read or approved: by whom, on which day."""

    state: Literal["read", "approved"]
    who: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class Change:
    """A line of a page that is not as it was signed.

    `before` is "" where it is new, `after` where it is gone; a note is any other line of the page.
    """

    kind: ChangeKind
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class State:
    """A page is a draft until it is signed, and again once it is no longer what was signed.

    `page` is the Markdown that was signed, without the words that tell of it, `page_sha256` its hash.
    """

    state: StateName = "draft"
    signatures: tuple[Signature, ...] = ()
    page_sha256: str = ""
    page: str = ""
    changed_since: tuple[Change, ...] = ()
