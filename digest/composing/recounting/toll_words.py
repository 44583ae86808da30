"""The words of a language that say who is counted after a mishap, from `data/revising.<lang>.toml`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from digest.annotating.figure_words import figure_words
from digest.annotating.plain import plain
from digest.composing.patterns import any_of, listed, whole_words
from digest.text.stems import stem

__all__ = ["TollWords", "toll_words"]

_LONGEST = 6  # words for who they are
_AMONG = 60  # characters for some of them


@dataclass(frozen=True, slots=True)
class TollWords:
    """By kind the stems of words for who is counted, and the words right before a number of them.

    `behind` matches, after a number of any people, who they are and what befell them ("voyageurs ont
    péri"). `least` are words between the ones before and a number.
    `some` are words beside a number of some of them, or of others. `daily` is what came on top, `sums` a
    word for a toll, `early` for one that will be another, `ends` the clause that tells one behind a comma.
    """

    nouns: dict[str, frozenset[str]]
    leading: dict[str, tuple[str, ...]]
    behind: dict[str, re.Pattern[str]]
    least: tuple[str, ...]
    before_some: frozenset[str]
    after_some: frozenset[str]
    daily: re.Pattern[str]
    sums: re.Pattern[str]
    early: re.Pattern[str]
    ends: re.Pattern[str]

    def kinds(self, nouns: tuple[str, ...], before: str) -> list[str]:
        """What is counted by a number with these stems after it and this plain text before it."""
        for words in self.least:
            before = before.removesuffix(words)
        return [
            kind
            for kind, stems in self.nouns.items()
            if not stems.isdisjoint(nouns[:1]) or before.endswith(self.leading.get(kind, ()))
        ]


@cache
def toll_words(lang: str) -> TollWords:
    """The words of a language; none where it has no data file."""
    table: dict[str, Any] = listed("revising", lang) or {}
    stops = _either(table.get("stops", ()))
    known, counted = figure_words(lang), table.get("counted", {})
    return TollWords(
        nouns={kind: frozenset(stem(plain(word), lang) for word in words) for kind, words in counted.items()},
        leading={
            kind: tuple(f" {plain(w)}" for w in words) for kind, words in table.get("leading", {}).items()
        },
        behind={kind: _behind(words, stops, table) for kind, words in table.get("behind", {}).items()},
        least=tuple(f" {plain(word)}" for word in table.get("least", ())),
        before_some=frozenset(table.get("some", ())),
        after_some=frozenset((*known.another, *known.before_noun, *table.get("others", ()))),
        daily=whole_words(any_of(table.get("daily", ()))),
        sums=whole_words(any_of(table.get("tolls", ()))),
        early=whole_words(any_of(table.get("early", ()))),
        ends=re.compile(rf",\s(?:{any_of(table.get('ends', ()))})\s[^,.;:!?«»\"()]+(?=[.,])"),
    )


def _behind(words: Iterable[str], stops: str, table: Mapping[str, Any]) -> re.Pattern[str]:
    """Who they are, in a few words that are no verb, with some of them in commas, and what befell them."""
    them = rf"(?:\s(?!{stops}\b)[\w'-]+){{1,{_LONGEST}}}?"
    among = rf"(?:,\s{_either(table.get('some', ()))}\s[^.;:!?«»\"]{{1,{_AMONG}}}?,)?"
    return re.compile(rf"{them}{among}(?:\s{_either(table.get('who', ()))})?\s{_either(words)}(?!\w)")


def _either(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(plain(word)) for word in words) or '(?!)'})"
