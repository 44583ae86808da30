"""Titles: the headings of a brief that say what stands below them, in its language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from digest.renderers import Wording
from digest.verifying.matching import Tokens, tokens

__all__ = ["BOLD", "LineKind", "Titles"]

LineKind = Literal[
    "title",
    "week",
    "section",
    "headline",
    "italic",
    "unit",
    "bullet",
    "in_brief",
    "source",
    "note",
    "count",
    "said",
    "side",
    "frame",
]
_SECTIONS = {
    "page_lead": "lead",
    "page_in_brief": "in_brief",
    "page_sources": "sources",
    "desk_title": "frame",
}
_BLOCKS: dict[str, LineKind] = {
    "notes_quotes": "said",
    "notes_versions": "side",
    "notes_more_versions": "side",
    "notes_counts": "count",
    "account_title": "frame",
}
BOLD = re.compile(r"\*\*((?:[^*\\]|\\.){1,200})\*\*")


@dataclass(frozen=True, slots=True)
class Titles:
    """The headings of a brief, as tokens: the sections that they open, and what the lines of blocks are."""

    sections: Mapping[Tokens, str]
    blocks: Mapping[Tokens, LineKind]

    @classmethod
    def of(cls, words: Wording) -> "Titles":
        """Those of a catalogue."""
        sections = {tokens(words.say(key)): where for key, where in _SECTIONS.items()}
        blocks = {tokens(words.say(key)): kind for key, kind in _BLOCKS.items()}
        balance = BOLD.match(words.say("account_balance", told=""))
        return cls(sections, blocks | ({tokens(balance[1]): "frame"} if balance else {}))
