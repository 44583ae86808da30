"""The words of a language that say who is counted after a mishap, from `data/revising.<lang>.toml`."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from digest.annotating.figure_words import figure_words
from digest.annotating.plain import plain
from digest.composing.patterns import any_of, listed, whole_words
from digest.text.stems import stem

__all__ = ["TollWords", "toll_words"]


@dataclass(frozen=True, slots=True)
class TollWords:
    """By kind the stems of words for who is counted, and the words right before a number of them.

    `some` are words beside a number of some of them, or of others. `daily` is what came on top, `sums` a
    word for a toll, `early` for one that will be another.
    """

    nouns: dict[str, frozenset[str]]
    leading: dict[str, tuple[str, ...]]
    before_some: frozenset[str]
    after_some: frozenset[str]
    daily: re.Pattern[str]
    sums: re.Pattern[str]
    early: re.Pattern[str]

    def kinds(self, nouns: tuple[str, ...], before: str) -> list[str]:
        """What is counted by a number with these stems after it and this plain text before it."""
        return [
            kind
            for kind, stems in self.nouns.items()
            if not stems.isdisjoint(nouns[:1]) or before.endswith(self.leading.get(kind, ()))
        ]


@cache
def toll_words(lang: str) -> TollWords:
    """The words of a language; none where it has no data file."""
    table: dict[str, Any] = listed("revising", lang) or {}
    known, counted = figure_words(lang), table.get("counted", {})
    return TollWords(
        nouns={kind: frozenset(stem(plain(word), lang) for word in words) for kind, words in counted.items()},
        leading={
            kind: tuple(f" {plain(w)}" for w in words) for kind, words in table.get("leading", {}).items()
        },
        before_some=frozenset(table.get("some", ())),
        after_some=frozenset(known.another) | frozenset(known.before_noun),
        daily=whole_words(any_of(table.get("daily", ()))),
        sums=whole_words(any_of(table.get("tolls", ()))),
        early=whole_words(any_of(table.get("early", ()))),
    )
