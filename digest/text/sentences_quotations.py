"""Quotations in a paragraph: which marks open, which close, and what they hold together."""

import re

__all__ = ["directed", "quotations"]

_LONGEST = 1200  # characters; a longer quotation is more likely a mark that was never closed
_MARKS = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]')
_BARE_MARKS = '"\u201c\u201d\u201e'
_BARE = re.compile(f"[{_BARE_MARKS}]")
_BEFORE_OPENING = frozenset(" \u00a0\u202f\t\n([{\u00ab-\u2013\u2014'\u2019/:\\")
_AFTER_CLOSING = frozenset(" \u00a0\u202f\t\n)]}\u00bb.,;:!?\u2026-\u2013\u2014/")
_SPACES = " \u00a0\u202f\t\n"


def directed(text: str) -> str:
    """The text, character for character, with every double quote as “ where it opens, ” where it closes.

    A mark's neighbours decide; where they cannot, one that could close an open quotation does.
    """
    if '"' not in text and "\u201c" not in text and "\u201d" not in text and "\u201e" not in text:
        return text
    is_open = False
    parts, last = [], 0
    around = f" {text} "
    for mark in _BARE.finditer(text):
        at = mark.start()
        is_open = _opens(mark[0], around[at], around[at + 2], is_open=is_open)
        parts += [text[last:at], "\u201c" if is_open else "\u201d"]
        last = at + 1
    return "".join([*parts, text[last:]])


def _opens(mark: str, before: str, after: str, *, is_open: bool) -> bool:
    may_open = before in _BEFORE_OPENING and after not in _AFTER_CLOSING
    may_close = after in _AFTER_CLOSING and before not in _SPACES
    if may_open != may_close:
        return may_open
    if mark != '"':
        return mark != "\u201d"
    return not is_open


def quotations(directed_text: str) -> list[tuple[int, int]]:
    """The outermost balanced quotations, in order: offsets of the opening and of the closing mark.

    A mark without its partner holds nothing; nor does a quotation of more than 1,200 characters.
    """
    if "\u201d" not in directed_text and "\u00bb" not in directed_text:
        return []
    pairs: list[tuple[int, int]] = []
    opened: dict[str, list[int]] = {"\u00ab": [], "\u201c": []}
    for mark in _MARKS.finditer(directed_text):
        kind = mark[0]
        if kind in opened:
            opened[kind].append(mark.start())
            continue
        waiting = opened["\u00ab" if kind == "\u00bb" else "\u201c"]
        if waiting and mark.start() - waiting[-1] <= _LONGEST:
            pairs.append((waiting.pop(), mark.start()))
    outermost: list[tuple[int, int]] = []
    for pair in sorted(pairs):
        if not outermost or pair[0] > outermost[-1][1]:
            outermost.append(pair)
    return outermost
