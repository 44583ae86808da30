"""The header of a collected text (`date 2025-01`): set aside where the dates are looked for."""

import re
from dataclasses import replace

from digest.cleaning.blocks import Block, Draft, take

__all__ = ["mark_header"]

_HEADER = re.compile(
    r"date[ \t]*:?[ \t]*\d{4}-\d{2}(?:-\d{2})?(?![\w-])[ \t]*[:.\u2013\u2014-]?", re.IGNORECASE
)
_WITHIN = 3  # blocks; a header stands at the head, at most after a title and a rubric


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
