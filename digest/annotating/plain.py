"""The form in which claims are compared: lower case, no accents, plain spaces and marks, same offsets."""

import unicodedata

__all__ = ["plain"]

_MARKS = {
    "’": "'",
    "ʼ": "'",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\t": " ",
    "‐": "-",
    "‑": "-",
    "−": "-",
}


class _Plain(dict[int, str]):
    """A character's plain one, found when it is first asked for."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        bare = unicodedata.normalize("NFD", _MARKS.get(char, char).lower())
        first = bare[0] if len(bare) == 1 or unicodedata.combining(bare[1]) else char
        self[code] = first
        return first


_plain = _Plain()


def plain(text: str) -> str:
    """The text in that form, code point for code point."""
    return text.translate(_plain)
