"""Quotations in a paragraph: which marks open, which close, and what they hold together."""

import re

__all__ = ["directed", "quotations"]

_LONGEST = 1200  # characters; a longer quotation is more likely a mark that was never closed
_KINDS = (("\u00ab", "\u00bb"), ("\u201c", "\u201d"))
_BARE = re.compile('["\u201c\u201d]')
_BEFORE_OPENING = r" \u00a0\u202f\t\n(\[{\u00ab\-\u2013\u2014'\u2019/:\\"
_AFTER_CLOSING = r" \u00a0\u202f\t\n)\]}\u00bb.,;:!?\u2026\-\u2013\u2014/"
_SPACES = r" \u00a0\u202f\t\n"
# What a mark's neighbours decide: it opens, or it closes. Each mark has patterns of its own, which begin
# with it, because the search for one character is much faster than the search for any of several.
_SURE = tuple(
    (
        mark,
        re.compile(rf"{mark}(?<![^{_BEFORE_OPENING}]{mark})(?=[^{_AFTER_CLOSING}])"),
        re.compile(rf"{mark}(?<=[^{_SPACES}]{mark})(?![^{_AFTER_CLOSING}])"),
    )
    for mark in '\u201c\u201d\u201e"'
)


def directed(text: str) -> str:
    """The text, character for character, with every double quote as “ where it opens, ” where it closes.

    A mark's neighbours decide; where they cannot, one that could close an open quotation does.
    """
    if '"' not in text and "\u201c" not in text and "\u201d" not in text and "\u201e" not in text:
        return text
    for mark, opening, closing in _SURE:
        if mark in text:
            text = closing.sub("\u201d", opening.sub("\u201c", text))
    text = text.replace("\u201e", "\u201c")
    return _alternating(text) if '"' in text else text


def _alternating(text: str) -> str:
    """The text with each plain mark that is left as the other one of what the mark before it is."""
    is_open = False
    parts, last = [], 0
    for mark in _BARE.finditer(text):
        is_open = not is_open if mark[0] == '"' else mark[0] == "\u201c"
        parts += [text[last : mark.start()], "\u201c" if is_open else "\u201d"]
        last = mark.end()
    return "".join([*parts, text[last:]])


def quotations(directed_text: str) -> list[tuple[int, int]]:
    """The outermost balanced quotations, in order: offsets of the opening and of the closing mark.

    A mark without its partner holds nothing; nor does a quotation of more than 1,200 characters.
    """
    if "\u201d" not in directed_text and "\u00bb" not in directed_text:
        return []
    pairs: list[tuple[int, int]] = []
    for opening, closing in _KINDS:
        if closing in directed_text:
            pairs += _pairs(directed_text, opening, closing)
    outermost: list[tuple[int, int]] = []
    for pair in sorted(pairs):
        if not outermost or pair[0] > outermost[-1][1]:
            outermost.append(pair)
    return outermost


def _pairs(text: str, opening: str, closing: str) -> list[tuple[int, int]]:
    """The balanced quotations between marks of one kind, by their ends."""
    waiting, pairs = [], []
    start, end = text.find(opening), text.find(closing)
    while end >= 0:
        if 0 <= start < end:
            waiting.append(start)
            start = text.find(opening, start + 1)
            continue
        if waiting and end - waiting[-1] <= _LONGEST:
            pairs.append((waiting.pop(), end))
        end = text.find(closing, end + 1)
    return pairs
