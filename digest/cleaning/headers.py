"""The headers of collected texts (`date 2025-01`) and of mails: set aside where the dates are looked for."""

import re
from dataclasses import replace
from functools import cache

from digest.cleaning.blocks import Block, Draft, take
from digest.cleaning.line_words import alternation

__all__ = ["mark_header", "mark_mail"]

_HEADER = re.compile(
    r"date[ \t]*:?[ \t]*\d{4}-\d{2}(?:-\d{2})?(?![\w-])[ \t]*[:.\u2013\u2014-]?", re.IGNORECASE
)
_WITHIN = 3  # blocks; a header stands at the head, at most after a title and a rubric
_LINES = 8  # blocks; the header of a mail has four to seven lines
_PREFIX = re.compile(r"(?:(?:re|tr|fw|fwd)\s?:\s*)+", re.IGNORECASE)


def mark_header(draft: Draft) -> Draft:
    """The header, glued to the first sentence or alone on a line, becomes a block of its own."""
    for at, block in enumerate(draft.blocks[:_WITHIN]):
        header = _HEADER.match(block.text)
        if header and (at == 0 or header.end() == len(block.text)):
            cut = block.start + len(header[0].rstrip())
            rest = take(draft.article.text, block.start + header.end(), block.end)
            head = Block(block.start, cut, draft.article.text[block.start : cut], "", "header")
            split = (head, rest) if rest else (head,)
            return replace(draft, blocks=(*draft.blocks[:at], *split, *draft.blocks[at + 1 :]))
    return draft


def mark_mail(draft: Draft) -> Draft:
    """The header of a mail (From, To, Date, Subject) leaves the text, its subject becomes the title.

    Only lines at the head that follow each other count, and only where a subject is among them.
    """
    lines = []
    for block in draft.blocks[:_LINES]:
        line = _mail_line().match(block.text)
        if line is None:
            break
        lines.append(line)
    subject = next((line["subject"] for line in lines if line["subject"]), "")
    if len(lines) < _WITHIN or not subject:
        return draft
    title = draft.article.title or _PREFIX.sub("", subject.strip(), count=1)
    marked = (replace(block, reason="header") for block in draft.blocks[: len(lines)])
    return Draft(replace(draft.article, title=title), (*marked, *draft.blocks[len(lines) :]))


@cache
def _mail_line() -> re.Pattern[str]:
    subject, other = alternation("mail_subject"), alternation("mail")
    return re.compile(rf"(?i:(?:{subject})\s?:\s*(?P<subject>\S.*)|(?:{other})\s?:.*)$")
