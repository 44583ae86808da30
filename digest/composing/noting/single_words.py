"""The numbers of which an event has one, as a language tells them, from `data/single_numbers.<lang>.toml`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from digest.annotating.counted import CURRENCIES, Figure
from digest.annotating.figure_words import patterns_of
from digest.annotating.plain import plain
from digest.checking.figures_told import told_figures
from digest.composing.patterns import WORD_START, any_of
from digest.text.word_lists import word_lists

__all__ = ["singles"]

_MONEY = "money"
_CLAUSE = 80  # characters; of a clause before its number


@dataclass(frozen=True, slots=True)
class _Single:
    """One way to tell such a number: patterns for what stands before it, after it and in the article."""

    of: str
    unit: str
    before: re.Pattern[str]
    after: re.Pattern[str]
    about: re.Pattern[str]
    beyond: re.Pattern[str]

    def tells(self, figure: Figure, read: str, article: str) -> bool:
        """Whether a figure of a text is told so; both texts are in plain form."""
        start = max(0, figure.start - _CLAUSE)
        return (
            self.unit == (_MONEY if figure.unit in CURRENCIES else figure.unit)
            and self.before.search(read, start, figure.start) is not None
            and (behind := self.after.match(read, figure.end)) is not None
            and self.beyond.match(read, behind.end()) is None
            and self.about.search(article) is not None
        )


def singles(text: str, article: str, lang: str) -> Iterator[tuple[str, Figure]]:
    """The exact figures of a text of which there is one, by what; `article` is all that its article says.

    None is one of two ("8.000 à 10.000"), and none a part ("dont 290").
    """
    ways, part = _ways(lang)
    found = [told.figure for told in told_figures(text, lang)] if ways else []
    read, known = (plain(text), plain(article)) if found else ("", "")
    between = patterns_of(lang).between
    pairs = [pair for pair in pairwise(found) if between.fullmatch(read, pair[0].end, pair[1].start)]
    ranged = {one.start for pair in pairs for one in pair}
    for one in found:
        exact = len(one.readings) == 1 and not (one.bound or one.is_article or one.is_ordinal)
        if exact and one.start not in ranged and not part.search(read, 0, one.start):
            told = next((way.of for way in ways if way.tells(one, read, known)), "")
            if told:
                yield told, one


@cache
def _ways(lang: str) -> tuple[tuple[_Single, ...], re.Pattern[str]]:
    lists = word_lists("digest.composing", "single_numbers", lang) or {}
    part = re.compile(rf"{WORD_START}(?:{any_of(lists.get('part', ()))}) ?$")
    scope = any_of(lists.get("scope", ()))
    return tuple(_way(one, scope) for one in lists.get("number", ())), part


def _way(lists: Mapping[str, Any], scope: str) -> _Single:
    led, before, after, about, whole = (
        any_of(lists.get(key, ())) if key in lists else ""
        for key in ("led", "before", "after", "about", "whole")
    )
    leads = rf"{WORD_START}(?:{led})(?!\w)[^.;:!?]*" if led else ""
    right = rf"{WORD_START}(?:{before}) ?$" if before else ""
    behind = rf" ?(?:{after})(?!\w)" if after else ""
    named = rf"(?<!\w)(?:{about})" if about else ""
    beyond = rf" (?!(?:{whole})(?!\w))(?:{scope})(?!\w)" if whole else "(?!)"
    patterns = (re.compile(one) for one in (leads + right, behind, named, beyond))
    return _Single(lists["of"], lists.get("unit", ""), *patterns)
