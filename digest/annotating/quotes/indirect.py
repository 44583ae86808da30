"""What a saying reports without quotation marks: where it stands in the passage."""

import re

from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.passages import Passage
from digest.annotating.quotes.voices import Saying

__all__ = ["content"]

_BREAK = re.compile(r"(?<![A-Z])(?<!\b[MDP][mr])(?<!\bM[mM]e)[.!?…](?=\s|$)|;")
_SHORTEST = 12  # characters of something that is said


def content(passage: Passage, saying: Saying, said: list[Saying], words: Speech) -> tuple[int, int] | None:
    """The clause after « que », or around an incise; None for a saying that reports nothing in words."""
    own = passage.own
    start, end = _sentence(own, saying.start, saying.end)
    if saying.side == "after":
        if not saying.that:
            return None
        following = [one.start for one in said if one.start > saying.end and one.side != "after"]
        that = words.that.match(own, saying.end + 1)
        return _trimmed(own, that.end() if that else saying.end, min([end, *following]))
    before = [one.end for one in said if one.end <= saying.start]
    if not own[start : saying.start].strip(" ,"):
        return _trimmed(own, saying.end, end)
    return _trimmed(own, max([start, *before]), saying.start)


def _sentence(own: str, at: int, end: int) -> tuple[int, int]:
    breaks = [found.end() for found in _BREAK.finditer(own)]
    return max([0, *(b for b in breaks if b <= at)]), min([len(own), *(b for b in breaks if b > end)])


def _trimmed(own: str, start: int, end: int) -> tuple[int, int] | None:
    part = own[start:end]
    left = len(part) - len(part.lstrip(" ,:"))
    start, end = start + left, start + len(part.rstrip(" ,.;:"))
    return (start, end) if end - start >= _SHORTEST else None
