"""Proofing: how a message will fare in mail programs, and what is wrong with how it is built."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["ClientScore", "Family", "Finding", "Lack", "Level", "Part", "Proof", "Support"]

Level = Literal["error", "warning", "note"]
Part = Literal["html", "text", "message"]
Support = Literal["no", "partly"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to change: `code` names it, `what` quotes the first place, of `count` places.

    `lines` are lines of `part`, the first ten at most; empty where the whole is meant. An error breaks the
    message or has it refused, a warning costs readers, a note is good to know.
    """

    level: Level
    code: str
    part: Part = "html"
    what: str = ""
    lines: tuple[int, ...] = ()
    count: int = 1


@dataclass(frozen=True, slots=True)
class Lack:
    """A feature in use that some clients of a family do not support, or support partly.

    `feature` and `title` are caniemail's, `group` says what kind of thing to change; `notes` are caniemail's
    words on the partial support, in English. `inline` is false where only a <style> asks for the feature.
    """

    feature: str
    title: str
    group: str
    support: Support
    clients: tuple[str, ...]
    inline: bool
    lines: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClientScore:
    """The score of one client, `known` being the share of the weight in use that was tested there."""

    name: str
    score: int
    known: float
    drops_style: bool


@dataclass(frozen=True, slots=True)
class Family:
    """The mail programs of one maker: `score` is the mean of its clients', 0 to 100."""

    name: str
    score: int
    clients: tuple[ClientScore, ...]
    lacks: tuple[Lack, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found. `score` is 0 to 100; `size` and `style_size` (the largest <style>) are bytes.

    `data` is the day of caniemail's data. Findings: errors first, then as they stand in the message.
    """

    score: int
    support: int
    findings: tuple[Finding, ...]
    families: tuple[Family, ...]
    size: int
    style_size: int
    data: str

    @property
    def errors(self) -> int:
        """How many kinds of errors were found."""
        return sum(finding.level == "error" for finding in self.findings)
