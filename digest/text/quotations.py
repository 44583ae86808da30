"""The quoted parts of a text, hidden so that rules about the article's own words do not touch them."""

import re

__all__ = ["HIDDEN", "outside_quotations", "own_words", "typed"]

HIDDEN = "\0"  # stands for one quoted character; no article has it
_PLAIN = re.compile(r'"[^"]*"|‘[^‘’]*’(?!\w)')
_MARKS = re.compile(r"[«»“”]")


def own_words(text: str) -> str:
    """The text outside its quotations, with plain apostrophes, spaces and hyphens: same offsets."""
    return typed(outside_quotations(text))


def typed(text: str) -> str:
    """The text with the apostrophes, spaces and hyphens of a keyboard: same offsets."""
    spaced = text.replace("\u00a0", " ").replace("\u202f", " ")
    return spaced.replace("’", "'").replace("\u2011", "-")


def outside_quotations(text: str) -> str:
    """The text with every quoted character hidden, the quotation marks kept: same length, same offsets."""
    if _MARKS.search(text):
        text = _hide_nested(text)
    if '"' not in text and "‘" not in text:
        return text
    return _PLAIN.sub(lambda found: f"{found[0][0]}{HIDDEN * (len(found[0]) - 2)}{found[0][-1]}", text)


def _hide_nested(text: str) -> str:
    """Everything between the outermost « » or “ ”; a mark that is never closed hides the rest."""
    parts, depth, done = [], 0, 0
    for mark in _MARKS.finditer(text):
        opening = mark[0] in "«“"
        if depth == 0:
            parts.append(text[done : mark.end()])
        elif depth == 1 and not opening:
            parts.append(HIDDEN * (mark.start() - done) + mark[0])
        else:
            parts.append(HIDDEN * (mark.end() - done))
        depth, done = max(depth + (1 if opening else -1), 0), mark.end()
    rest = text[done:]
    return "".join([*parts, HIDDEN * len(rest) if depth else rest])
