"""nested: words that are to stand between quotation marks, with their own marks turned to the inner ones."""

import re

from digest.renderers.wording import Wording

__all__ = ["nested"]

_OPENING = re.compile("«[ \u00a0\u202f]?|“")
_CLOSING = re.compile("[ \u00a0\u202f]?»|”")


def nested(text: str, words: Wording) -> str:
    """The text with “ ” for its « » (‘ ’ for “ ” in English), or without them where it was cut between."""
    whole = len(_OPENING.findall(text)) == len(_CLOSING.findall(text))
    inner = ("“", "”") if "«" in words.text("page_quoted") else ("‘", "’")
    opening, closing = inner if whole else ("", "")
    return _CLOSING.sub(closing, _OPENING.sub(opening, text))
