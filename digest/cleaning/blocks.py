"""Blocks: the paragraphs and lines of an article, each with the reason to drop it, if there is one."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from digest.cleaning.flattened import unflattened
from digest.cleaning.shape import HOUR, ends_sentence, is_solid, word_count
from digest.cleaning.stamps import Stamp, read_stamp
from digest.models import Article, Drop
from digest.text.tokens import words

__all__ = ["Block", "Draft", "block_of", "first_draft", "take"]

_WRAP_LEAST, _WRAP_MOST = 45, 100  # characters; lines wrapped by hand or by mail are 60 to 80 long
_WRAP_SPREAD = 25  # characters by which wrapped lines differ: about the longest word
_WRAP_LINES = 3
# Alone on a line
_ADDRESS = re.compile(r"\s*(?:https?://\S+|[\w-]{2,63}(?:\.[\w-]{1,63}){0,3}\.[a-z]{2,10})\s*$")
_BROKEN = 15  # words; a heading above a paragraph has fewer
_BROKEN_REACH = 300  # characters in which they are counted


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: offsets into `Article.text`, the text between them, and why it is not prose.

    `plain` is the text with one space for any white space, `words` are its words, `solid` says that it is
    prose beyond doubt: all are found once, for every step asks.
    """

    start: int
    end: int
    text: str
    plain: str
    words: tuple[str, ...]
    solid: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article in the course of cleaning, and its blocks in order."""

    article: Article
    blocks: tuple[Block, ...]

    def mark(self, reason_of: Callable[[Block], str]) -> "Draft":
        """The draft with the reason that a function finds for each block that has none yet."""
        found = ((at, reason_of(block)) for at, block in enumerate(self.blocks) if not block.reason)
        return self.marked({at: reason for at, reason in found if reason})

    def marked(self, reasons: Mapping[int, str]) -> "Draft":
        """The draft with these reasons at these places."""
        if not reasons:
            return self
        blocks = list(self.blocks)
        for at, reason in reasons.items():
            blocks[at] = replace(blocks[at], reason=reason)
        return Draft(self.article, tuple(blocks))


def take(text: str, start: int, end: int) -> Block | None:
    """The block between two offsets without the white space around it, or None where nothing is left."""
    part = text[start:end]
    bare = part.strip(" \t\n\r\f\v\u00a0\u202f\u200b\ufeff")
    if not bare:
        return None
    first = start + part.index(bare[0])
    return block_of(first, bare)


def block_of(start: int, text: str, reason: str = "") -> Block:
    """The block of a text at an offset."""
    plain = " ".join(text.split())
    plain = text if plain == text else plain  # held once
    return Block(start, start + len(text), text, plain, words(plain), is_solid(text), reason)


def first_draft(article: Article) -> Draft:
    """The article cut at its line ends; lines that were wrapped inside a sentence are joined again."""
    blocks = (take(article.text, *span) for span in _unwrapped(article.text, _lines(article.text)))
    return Draft(replace(article, units=(), drops=()), tuple(block for block in blocks if block))


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines that are not blank."""
    if "\n" not in text.strip():
        return unflattened(text) if text.strip() else []
    lines, at = [], 0
    for line in text.split("\n"):
        if line and not line.isspace():
            lines.append((at, at + len(line)))
        at += len(line) + 1
    return lines


def _unwrapped(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for run in _runs(lines):
        wrapped = _is_wrapped(run) and not any(_is_time(text[first:last]) for first, last in run[1:])
        joined = [run[0]]
        for line in run[1:]:
            if wrapped or _continues(text, joined[-1], line):
                joined[-1] = (joined[-1][0], line[1])
            else:
                joined.append(line)
        if spans and _is_broken(text, spans[-1], joined[0]):
            joined[0] = (spans.pop()[0], joined[0][1])
        spans += joined
    return spans


def _is_broken(text: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether a blank line fell inside a sentence: a comma or many words before it, a small letter after."""
    said = text[before[0] : before[1]].rstrip()
    if not text[after[0] : after[1]].lstrip()[0].islower() or ends_sentence(said):
        return False
    return said.endswith(",") or word_count(said[-_BROKEN_REACH:]) >= _BROKEN


def _runs(lines: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    runs: list[list[tuple[int, int]]] = []
    for line in lines:
        if runs and line[0] - runs[-1][-1][1] == 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _is_wrapped(run: list[tuple[int, int]]) -> bool:
    lengths = [end - start for start, end in run[:-1]]
    if len(run) < _WRAP_LINES or min(lengths) < _WRAP_LEAST or max(lengths) > _WRAP_MOST:
        return False
    return max(lengths) - min(lengths) <= _WRAP_SPREAD and run[-1][1] - run[-1][0] <= max(lengths)


def _is_time(line: str) -> bool:
    """Whether a line opens with an hour, or says when an article was published and nothing else."""
    return HOUR.match(line) is not None or read_stamp(line.strip()) == Stamp()


def _continues(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    first = text[line[0] : line[1]].lstrip()[0]
    if _ADDRESS.match(text, line[0], line[1]):
        return False
    long = before[1] - before[0] >= _WRAP_LEAST
    if not (long and first.islower()) or ends_sentence(text[before[1] - 40 : before[1]]):
        return False
    own = text[line[0] : line[1]].strip()
    return ends_sentence(own) or read_stamp(own) is None  # a day alone is no end of a headline


def drops_of(draft: Draft) -> tuple[Drop, ...]:
    """A drop for every block that has a reason."""
    return tuple(Drop(b.start, b.end, b.reason) for b in draft.blocks if b.reason)
