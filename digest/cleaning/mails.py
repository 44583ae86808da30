"""Mails: the header, what the sender notes above a forwarded text, and what is signed below it."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from digest.cleaning.blocks import Block, Draft
from digest.cleaning.line_words import alternation

__all__ = ["mark_mail"]

_LINES = 8  # blocks; the header of a mail has four to seven lines
_LEAST = 2  # lines, a subject among them; one alone tells nothing unless it holds an address
_PREFIX = re.compile(r"(?:(?:re|tr|fw|fwd)\s?:\s*|\[[^\]\n]{1,30}\]\s*)+(?=\S)", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.\w")
_SIGNED = re.compile(r"--|_{5,}")  # the line above a signature: "-- " (RFC 3676), or a rule
_NOTE = 200  # characters of a greeting or of a sender's note


def mark_mail(draft: Draft) -> Draft:
    """The header of a mail (From, To, Date, Subject) leaves the text, its subject becomes the title.

    Only lines that follow each other count, at the head or below the mark of a forwarded message. What
    stands above that mark, and the signature, are the sender's and no article.
    """
    blocks = draft.blocks
    count, title = _header(blocks)
    first = _forwarded(blocks)
    if not count and not first:
        return draft
    inner, again = _header(blocks[first:]) if first else (0, "")
    last = _signature(blocks, max(count, first + inner))
    given = draft.article.title or again or title
    marked = (
        replace(b, reason=_reason(b, at, count, (first, first + inner, last))) for at, b in enumerate(blocks)
    )
    return Draft(replace(draft.article, title=given), tuple(marked))


def _reason(block: Block, at: int, count: int, bounds: tuple[int, int, int]) -> str:
    first, body, last = bounds
    if at < max(count, first, body):
        return "header"
    if at >= last:
        return "signature"
    noted = len(block.text) <= _NOTE and _noting().match(block.text)
    return "header" if noted else block.reason


def _header(blocks: Iterable[Block]) -> tuple[int, str]:
    """How many lines at the head are a mail's header, and its subject without "TR: [Revue]"."""
    lines, addressed = [], False
    for _, block in zip(range(_LINES), blocks, strict=False):
        line = _line().match(block.text)
        if line is None:
            break
        lines.append(line)
        addressed = addressed or bool(_ADDRESS.search(block.text))
    subject = next((line["subject"] for line in lines if line["subject"]), "")
    if not addressed and (not subject or len(lines) < _LEAST):
        return 0, ""
    return len(lines), _PREFIX.sub("", subject.strip(), count=1)


def _forwarded(blocks: tuple[Block, ...]) -> int:
    """The index of the first block below the mark of a forwarded message, 0 where there is none.

    The mark counts where more stands below it than above: an answer quotes what it answers.
    """
    at = next((at for at, block in enumerate(blocks) if _mark().fullmatch(block.text)), None)
    if at is None or _size(blocks[:at]) >= _size(blocks[at + 1 :]):
        return 0
    return at + 1


def _signature(blocks: tuple[Block, ...], first: int) -> int:
    """The index of the line that opens the signature; none where more stands below it than above."""
    whole, above = _size(blocks[first:]), 0
    for at in range(first, len(blocks)):
        if above * 2 > whole and _SIGNED.fullmatch(blocks[at].text):
            return at
        above += len(blocks[at].text)
    return len(blocks)


def _size(blocks: Iterable[Block]) -> int:
    return sum(len(block.text) for block in blocks)


@cache
def _line() -> re.Pattern[str]:
    subject, other = alternation("mail_subject"), alternation("mail")
    return re.compile(rf"(?i:(?:{subject})\s?:\s*(?P<subject>\S.*)|(?:{other})\s?:.*)$")


@cache
def _mark() -> re.Pattern[str]:
    """The line above a forwarded text: dashes around its words, or the words and a colon."""
    words = alternation("mail_forwarded")
    return re.compile(rf"(?i:[-_*>\s]{{2,30}}(?:{words})\s*:?[-_*\s]{{0,30}}|(?:{words})\s?:)")


@cache
def _noting() -> re.Pattern[str]:
    return re.compile(rf"(?i:{alternation('mail_note')})(?:\s?[,!:.]|$|\s.{{0,30}}[,!]?$)")
