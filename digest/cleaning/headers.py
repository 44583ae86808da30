"""What stands before a collected text: `date 2025-01`, or a day before the title on its line."""

import re
from dataclasses import replace

from digest.cleaning.blocks import Draft, block_of, take

__all__ = ["mark_header"]

_HEADER = re.compile(
    r"date[ \t]*:?[ \t]*\d{4}-\d{2}(?:-\d{2})?(?![\w-])[ \t]*[:.\u2013\u2014-]?", re.IGNORECASE
)
# "2025/11/14 Toulouse : un an de retard": a full date in figures, and a text that opens after it.
_DATED = re.compile(
    r"\d{4}([/-])\d{2}\1\d{2}(?:T[\d:.]{4,12}Z?)?[ \t]*[|:\u2013\u2014-]?[ \t]+(?=[^\W\d_]|[\u00ab\u201c\"])"
)
_TITLE = re.compile(r"(?:titre|title)[ \t\u00a0\u202f]*:[ \t\u00a0\u202f]+(?=\S)", re.IGNORECASE)
_BESIDE = re.compile(r"(?:source|date|auteur|author)[ \t\u00a0\u202f]*:", re.IGNORECASE)
_HEAD = 6  # blocks; "Source : …", "Date : …", "Auteur : …", "Titre : …", in any order
_TITLED = 200  # characters; a title and a rubric have fewer
_WITHIN = 3  # blocks; a header stands at the head, at most after a title and a rubric


def mark_header(draft: Draft) -> Draft:
    """The header, glued to the first sentence or alone on a line, becomes a block of its own.

    So does « Titre : » before a title, where « Source : » or « Date : » stands beside it.
    """
    return _dated(_titled(draft))


def _titled(draft: Draft) -> Draft:
    head = draft.blocks[:_HEAD]
    if not any(_BESIDE.match(block.text) for block in head):
        return draft
    found = ((at, _TITLE.match(block.text)) for at, block in enumerate(head))
    at, label = next(((at, label) for at, label in found if label), (0, None))
    return _split(draft, at, label, "header") if label else draft


def _dated(draft: Draft) -> Draft:
    for at, block in enumerate(draft.blocks[:_WITHIN]):
        header = _HEADER.match(block.text)
        glued = header is not None and all(len(each.text) <= _TITLED for each in draft.blocks[:at])
        if header and (glued or header.end() == len(block.text)):
            return _split(draft, at, header, "header")
        dated = _DATED.match(block.text) if at == 0 else None
        if dated:
            return _split(draft, at, dated, "dateline")
    return draft


def _split(draft: Draft, at: int, opening: re.Match[str], reason: str) -> Draft:
    """The draft with the opening of a block as a block of its own."""
    block = draft.blocks[at]
    rest = take(draft.article.text, block.start + opening.end(), block.end)
    head = block_of(block.start, opening[0].rstrip(), reason)
    split = (head, rest) if rest else (head,)
    return replace(draft, blocks=(*draft.blocks[:at], *split, *draft.blocks[at + 1 :]))
