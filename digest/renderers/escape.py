"""escape: hostile text made inert in Markdown, on one line, bounded in length."""

import re

__all__ = ["bounded", "escape", "one_line"]

_ELLIPSIS = "…"
# Directions and marks that change what a reader sees, and the private marks that `cited` uses.
_HIDDEN = re.compile("[\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff\ufff9-\ufffb]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")  # what Unicode calls Cc and Cs
_STACKED = re.compile(r"([\u0300-\u036f]{4})[\u0300-\u036f]+")  # no language stacks more than four accents
_SPACES = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")  # not the no-break ones
_DOUBLED = re.compile("[ \u00a0\u202f]{2,}")  # one plain space; typesetting puts back what belongs
_SPECIAL = re.compile(r"([\\`*\[\]#])")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")  # inside a word it means nothing
_OPENING = re.compile(r"^(?:[-+>](?=\s)|-[- ]*$|>|\d{1,9}(?=[.)](?:\s|$)))")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_NOT_BACKSLASHED = str.maketrans({"<": "&lt;", "~": "&#126;"})


def one_line(text: str) -> str:
    """The text on one line, without control characters, hidden directions or broken surrogates."""
    text = _DOUBLED.sub(" ", _SPACES.sub(" ", text)).strip(" ")
    text = _HIDDEN.sub("", text)
    return _STACKED.sub(r"\1", _CONTROL.sub("", text))


def bounded(text: str, most: int) -> str:
    """At most `most` characters, cut at a space where there is one, with an ellipsis."""
    if len(text) <= most:
        return text
    cut = text.rfind(" ", most // 2, most)
    return text[: cut if cut > 0 else most - 1].rstrip(" ,;:«“(") + _ELLIPSIS


def escape(text: str) -> str:
    """Markdown that prints exactly this one line of text, and nothing else."""
    text = _SPECIAL.sub(r"\\\1", _ENTITY.sub("&amp;", text))
    text = _UNDERSCORE.sub(r"\\_", text).translate(_NOT_BACKSLASHED)
    return _OPENING.sub(_inert_opening, text, count=1)


def _inert_opening(found: re.Match[str]) -> str:
    mark = found.group()
    if mark[0].isdigit():
        return mark + "\\"
    return "&gt;" if mark == ">" else "\\" + mark
