"""Passages: a summary cut where its units begin and where its sources do not support it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from digest.models import Article, Extract, Flag, Item, Output
from digest.renderers.escape import bounded, one_line

__all__ = ["Passage", "Run", "inert", "passages", "spoken"]

_LONGEST = 20_000  # characters of a summary; more is no summary
_LANGUAGE = re.compile("[a-z]{2}")
_ENDS = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are all supported, or all not; then `flag` says what is wrong with them."""

    text: str
    flag: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a summary, and the unit that it is; None for words that stand in no unit."""

    runs: tuple[Run, ...]
    extract: Extract | None = None


def inert(text: str, most: int = _LONGEST) -> str:
    """The text on one line, without what changes how the rest is read, at most so long."""
    return bounded(one_line(text), most)


def spoken(article: Article) -> str:
    """The language of an article where it is named by two letters; else nothing."""
    return article.lang if _LANGUAGE.fullmatch(article.lang) else ""


def passages(output: Output, item: Item, flags: Sequence[Flag]) -> tuple[Passage, ...]:
    """The summary in order. A unit that is not found in its words as it stands is told of at the end."""
    text = output.text[:_LONGEST]
    made: list[Passage] = []
    end = 0
    lost = []
    for extract, words in _chosen(output, item):
        at = text.find(words, end) if words else -1
        if at < 0:
            lost.append(Passage((), extract))
            continue
        made += _between(text, end, at, flags)
        end = at + len(words)
        made.append(Passage(tuple(_runs(text, at, end, flags)), extract))
    return (*made, *_between(text, end, len(text), flags), *lost)


def _chosen(output: Output, item: Item) -> Iterator[tuple[Extract, str]]:
    units = {article.id: article.units for article in item.story.articles}
    for extract in output.extracts:
        own = units.get(extract.article, ())
        if 0 <= extract.unit < len(own):
            yield extract, own[extract.unit].text


def _between(text: str, start: int, end: int, flags: Sequence[Flag]) -> list[Passage]:
    return [Passage(tuple(_runs(text, start, end, flags)))] if text[start:end].strip() else []


def _runs(text: str, start: int, end: int, flags: Sequence[Flag]) -> Iterator[Run]:
    """The part of the text, cut at the ends of what is not supported; where two overlap, by both."""
    inside = [flag for flag in flags if flag.start < end and flag.end > start]
    cuts = sorted(
        {start, end, *(min(max(at, start), end) for flag in inside for at in (flag.start, flag.end))}
    )
    for low, high in pairwise(cuts):
        kinds = dict.fromkeys(flag.kind for flag in inside if flag.start < high and flag.end > low)
        words = _spaced(text[low:high])
        if words:
            yield Run(words, " ".join(kinds) if words.strip() else "")


def _spaced(text: str) -> str:
    """One line, with a space kept at either end: the runs are joined again."""
    ends = _ENDS.match(text)
    inner = one_line(text)
    if not (inner and ends):
        return " " if text else ""
    return f"{' ' * bool(ends[1])}{inner}{' ' * bool(ends[3])}"
