"""Brackets: the spaces that part an editor's brackets from the words of a sentence."""

__all__ = ["parted"]

_CLINGS = frozenset(["", *" \u00a0\u202f([«“'’-"])  # what a bracket follows without a space


def parted(before: str, bracket: str, after: str) -> str:
    """The bracket with one space to a word or a mark before it and to a word after it.

    `before` and `after` are the characters on either side, empty at the ends of the sentence.
    """
    return f"{'' if before in _CLINGS else ' '}{bracket}{' ' if after.isalnum() else ''}"
