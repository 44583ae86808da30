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
    "news",
    "thread",
    "correction",
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
    "notes_tolls": "side",
    "notes_numbers": "side",
    "notes_counts": "count",
    "notes_thread": "thread",
    "notes_correction": "correction",
    "notes_reply": "correction",
    "account_title": "frame",
    "check_title": "frame",
}
BOLD = re.compile(r"\*\*((?:[^*\\]|\\.){1,200})\*\*")


@dataclass(frozen=True, slots=True)
class Titles:
    """The headings of a brief, as tokens: the sections that they open, and what the lines of blocks are."""

    sections: Mapping[Tokens, str]
    blocks: Mapping[Tokens, LineKind]
    news: Tokens = ()
    unchanged: Tokens = ()

    @classmethod
    def of(cls, words: Wording) -> "Titles":
        """Those of a catalogue."""
        sections = {tokens(words.say(key)): where for key, where in _SECTIONS.items()}
        blocks = {tokens(words.say(key)): kind for key, kind in _BLOCKS.items() if _has(key, words)}
        balance = BOLD.match(words.say("account_balance", told=""))
        return cls(
            sections,
            blocks | ({tokens(balance[1]): "frame"} if balance else {}),
            news=_opening("notes_news", words),
            unchanged=_opening("notes_same", words),
        )

    def block(self, title: str) -> LineKind | None:
        """What the lines below a title in bold are; None where it opens no block."""
        told = tokens(title)
        return "news" if self.news and told[: len(self.news)] == self.news else self.blocks.get(told)

    def without_correction(self, text: str) -> tuple[str, str]:
        """A line of a story in one sentence, and what it says behind it of corrections."""
        for found in BOLD.finditer(text):
            if self.blocks.get(tokens(found[1])) == "correction":
                return text[: found.start()].rstrip(), text[found.end() :]
        return text, ""

    def says_nothing_new(self, text: str) -> bool:
        """Whether a line tells that a story has not changed."""
        return bool(self.unchanged) and tokens(text)[: len(self.unchanged)] == self.unchanged


def _has(key: str, words: Wording) -> bool:
    family, _, name = key.partition("_")
    return words.known(family, name) == key


def _opening(key: str, words: Wording) -> Tokens:
    """The words of a title before the day that it names."""
    return tokens(words.say(key, since="")) if _has(key, words) else ()
