"""A passage as its syntax is read: its words, with whole utterances told apart from quoted phrases."""

import re
from collections.abc import Iterable
from functools import lru_cache

from digest.annotating.quotes.passages import Passage
from digest.annotating.syntax import Word, parse, parse_ahead

__all__ = ["Words", "edge", "extent", "inside", "parsed", "parsed_ahead"]

Words = tuple[Word, ...]

_MARKS = re.compile('[«»“”"]')
_STAND_IN = "Oui"  # an utterance, for the parser: nothing in it depends on the sentence around it
_OF_NAME = {"det", "flat:name", "flat:foreign", "flat", "amod", "nummod"}
_WITHIN = {"nmod", "amod", "case", "fixed", "nummod", "flat:foreign", *_OF_NAME}
_REMEMBERED = 512  # passages; those of a few articles


@lru_cache(maxsize=_REMEMBERED)
def parsed(passage: Passage, lang: str) -> Words:
    """The words of a passage, at its offsets; () for a language without a parser.

    A quotation that begins with a capital is an utterance, and stands as one word; any other is read as
    a part of the sentence, without its marks.
    """
    return parse(_as_read(passage), lang) or ()


def parsed_ahead(passages: Iterable[Passage], lang: str) -> None:
    """The same of several at a time, for who will ask for each: they take half as long."""
    parse_ahead(map(_as_read, passages), lang)


def _as_read(passage: Passage) -> str:
    text = passage.text
    chars = list(_MARKS.sub(" ", text))
    for start, end in passage.spans:
        if text[start : start + 1].isupper() and end - start > len(_STAND_IN):
            chars[start:end] = _STAND_IN.ljust(end - start)
            chars[start - 1], chars[min(end, len(chars) - 1)] = '"', '"'
    for start, end in ((0, passage.closed), (passage.opened, len(text))):
        if 0 <= start < end and passage.opened != passage.closed:
            chars[start:end] = " " * (end - start)
    return "".join(chars)


def inside(words: Words, start: int, end: int) -> list[int]:
    """The words of a span, but spaces and marks."""
    return [
        at
        for at, word in enumerate(words)
        if start <= word.start < end and word.pos not in {"PUNCT", "SPACE"}
    ]


def edge(words: Words, at: int) -> int:
    """Where the phrase around a noun begins, at its article."""
    own = [one.start for one in words[max(at - 8, 0) : at] if one.head == at and one.relation in _OF_NAME]
    return min([words[at].start, *own])


def extent(words: Words, start: int, end: int) -> int:
    """Where the noun phrase ends that `start` to `end` are the head of: « la rédaction » « du magazine »."""
    within = set(inside(words, start, end))
    heads = [at for at in within if words[at].head not in within]
    if len(heads) != 1:
        return end
    found, last = within, end
    for at in range(max(within) + 1, len(words)):
        if words[at].relation == "punct" or words[at].pos in {"PUNCT", "SPACE"}:
            break
        chain = at
        while chain not in found and words[chain].relation in _WITHIN and words[chain].head != chain:
            chain = words[chain].head
        if chain not in found:
            break
        last = words[at].end
    return last
