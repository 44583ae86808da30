"""The running head of a printed page, and the issue that a press database puts above an article."""

import re
from dataclasses import replace

from digest.cleaning.blocks import Block, Draft
from digest.cleaning.line_words import is_outlet
from digest.cleaning.outlet_forms import has_outlet_form
from digest.cleaning.stamps import name_before_date

__all__ = ["mark_folio"]

_HEAD = 3  # lines in which it stands
_LONGEST = 160  # characters, those between its columns among them
_FOLIO = re.compile(r"(?:\d{1,3}(?:\s{2,}|\s?[|\u2022\u2013\u2014-]\s?))?+(?P<head>\S.*?)(?:\s{2,}\d{1,3})?")
_SPACES = re.compile(r"\s{2,}")
_ISSUE = re.compile(
    r"(?P<name>[^\W\d_][^,\n]{1,60}), (?:no|n\u00b0|n\u00ba|num[ée]ro|issue)\.? ?\d{1,6}", re.IGNORECASE
)


def mark_folio(draft: Draft) -> Draft:
    """The outlet and the day beside a page's number leave the head for the source, as does an issue's line.

    "8    L'ÉCHO DES VALLÉES • JEUDI 18 SEPTEMBRE 2025"; "Ouest-Plaine, no. 24580" above "Ouest-Plaine, mardi
    25 février". A headline is neither: it names no outlet, and no day beside a number.
    """
    for at, block in enumerate(draft.blocks[:_HEAD]):
        if block.reason:
            continue
        name, reason = _folio(block), "byline"
        if not name:
            name, reason = _issue(draft.blocks, at), "source"
        if name:
            article = replace(draft.article, source=draft.article.source or name)
            return Draft(article, draft.blocks).marked({at: reason})
    return draft


def _folio(block: Block) -> str:
    """The outlet of a running head: a number, a name built as an outlet's, a mark and a full date."""
    found = _FOLIO.fullmatch(block.text) if len(block.text) <= _LONGEST else None
    if found is None or found["head"] == block.text:
        return ""
    name = name_before_date(_SPACES.sub(" ", found["head"]))
    return name if is_outlet(name) or has_outlet_form(name) else ""


def _issue(blocks: tuple[Block, ...], at: int) -> str:
    """The outlet of an issue's line, where the line below it opens with the same name."""
    found = _ISSUE.fullmatch(blocks[at].text)
    below = blocks[at + 1].text if at + 1 < len(blocks) else ""
    return found["name"] if found and below.startswith(found["name"]) else ""
