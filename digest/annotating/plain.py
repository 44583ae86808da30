"""The form in which claims are compared: lower case, no accents, plain spaces and marks, same offsets."""

import unicodedata

__all__ = ["in_plain", "plain"]

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


def in_plain(value: object) -> object:
    """Words, lists of words and tables by words in that form; what a word stands for stays as it is."""
    if isinstance(value, dict):
        return {plain(word): in_plain(meant) for word, meant in value.items()}
    return [plain(word) for word in value] if isinstance(value, list) else value
