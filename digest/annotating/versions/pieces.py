"""Pieces: what an article says, sentence by sentence, quotations apart, with who is certain to say it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.annotating.versions.spoken import Spoken, spoken
from digest.models import Article, Quote
from digest.text.sentences import split_sentences

__all__ = ["Piece", "pieces"]

_MARK = re.compile(r"[«»“”\"]|:(?=\s)|(?<=\s)[–—](?=\s)")
_MOST = 400  # units of an article that are read; what is told twice stands in its first pages


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a unit, `text[start:end]`: its words, and the quotation that it stands in, if any.

    `at` is its place among the pieces of its article.
    """

    at: int
    unit: int
    start: int
    end: int
    words: tuple[Spoken, ...]
    quote: Quote | None

    @property
    def stems(self) -> list[str]:
        """What its words say."""
        return [word.stem for word in self.words if word.stem]


def pieces(article: Article, said: Sequence[Quote]) -> tuple[Piece, ...]:
    """The pieces of an article, in order."""
    found: list[Piece] = []
    for number, unit in enumerate(article.units[:_MOST]):
        words = spoken(unit.text, article.lang)
        quoted = [(quote, *_within(quote, unit.text)) for quote in said if quote.unit == number]
        for start, end in _parts(unit.text, article.lang):
            inside = tuple(word for word in words if start <= word.start and word.end <= end)
            by = next((quote for quote, first, last in quoted if first <= start and end <= last + 1), None)
            if inside:
                found.append(Piece(len(found), number, inside[0].start, inside[-1].end, inside, by))
    return tuple(found)


def _parts(text: str, lang: str) -> Iterator[tuple[int, int]]:
    """The sentences between two marks."""
    start = 0
    for end in (*(found.start() for found in _MARK.finditer(text)), len(text)):
        for first, last in split_sentences(text[start:end], lang):
            yield start + first, start + last
        start = end + 1


def _within(quote: Quote, text: str) -> tuple[int, int]:
    """Where a quotation stands in its unit, marks included; nowhere where the unit prints it otherwise."""
    told = " ".join(quote.text.split())
    at = text.find(told)
    return (max(0, at - 2), at + len(told) + 2) if at >= 0 else (len(text), -1)
