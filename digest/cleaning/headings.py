"""Headings inside the body, and the short lines that are left before and after it."""

from dataclasses import replace

from digest.cleaning.blocks import Block, Draft
from digest.cleaning.shape import is_item, is_prose, word_count

__all__ = ["mark_headings"]

_MENU = 3  # lines in a row; two may be a heading and its subtitle
_SPOKEN = 6  # words; what a text of headlines alone may still say


def mark_headings(draft: Draft) -> Draft:
    """Lines without a sentence: before the body a heading, inside it an intertitre, after it a menu.

    Items of a list inside the body are prose. Where nothing would be left, the longer lines come back.
    """
    spoken = [at for at, block in enumerate(draft.blocks) if not block.reason and block.solid]
    spoken = spoken or [at for at, b in enumerate(draft.blocks) if not b.reason and is_prose(b.text)]
    if not spoken:
        return _with_what_speaks(draft)
    blocks = list(draft.blocks)
    for at, block in enumerate(blocks):
        reason = "" if block.reason else _reason(blocks, at, spoken[0], spoken[-1])
        if reason:
            blocks[at] = replace(block, reason=reason)
    return replace(draft, blocks=tuple(_with_runs(blocks)))


def _reason(blocks: list[Block], at: int, first: int, last: int) -> str:
    text = blocks[at].text
    prose = blocks[at].solid or is_prose(text)
    if at < first:
        return "" if prose else "heading"
    if prose or (is_item(text) and _in_list(blocks, at, last)):
        return ""
    return "intertitre" if at < last else "menu"


def _in_list(blocks: list[Block], at: int, last: int) -> bool:
    """Whether an item stands inside the body, or in the list that ends it."""
    return at < last or (not blocks[at - 1].reason and (at == last + 1 or is_item(blocks[at - 1].text)))


def _with_runs(blocks: list[Block]) -> list[Block]:
    """Three intertitres in a row head nothing: they are a menu, unless a colon announces them as a list."""
    run: list[int] = []
    for at in range(len(blocks) + 1):
        if at < len(blocks) and blocks[at].reason == "intertitre":
            run.append(at)
            continue
        if len(run) >= _MENU:
            before = blocks[run[0] - 1]
            listed = not before.reason and before.text.rstrip().endswith(":")
            for line in run:
                blocks[line] = replace(blocks[line], reason="" if listed else "menu")
        run = []
    return blocks


def _with_what_speaks(draft: Draft) -> Draft:
    return draft.mark(lambda block: "" if word_count(block.text) >= _SPOKEN else "menu")
