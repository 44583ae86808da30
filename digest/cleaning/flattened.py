"""Flattened texts: all on one line, with two spaces where their lines ended."""

import re
from itertools import pairwise

from digest.cleaning.shape import ends_sentence, is_prose
from digest.cleaning.stamps import read_stamp

__all__ = ["unflattened"]

_GAP = re.compile(r"[ \u00a0]{2,}|\t+")
_HEAD = 5  # parts that may stand before the line that says when it was published: rubric, title, outlet …
_LONGEST = 220  # characters of a part of the head; the longest headlines have 200


def unflattened(text: str) -> list[tuple[int, int]]:
    """The offsets of the lines that a text of one line had, or of that one line where nothing shows them.

    A line on the publication, alone between two gaps near the start, shows that gaps were line ends: those
    of the head, and those after the end of a sentence. A gap inside a sentence is a slip, and parts nothing.
    """
    parts = _parts(text)
    dated = next((at for at, (start, end) in enumerate(parts[:_HEAD]) if read_stamp(text[start:end])), None)
    if dated is None or dated + 1 == len(parts):
        return [(0, len(text))]
    if any(end - start > _LONGEST for start, end in parts[:dated]):
        return [(0, len(text))]
    lines: list[tuple[int, int]] = []
    body = False
    for start, end in parts:
        if lines and (text[start].islower() or (body and not ends_sentence(text[slice(*lines[-1])]))):
            lines[-1] = (lines[-1][0], end)
        else:
            lines.append((start, end))
        body = body or (len(lines) > dated + 1 and is_prose(text[start:end]))
    return lines


def _parts(text: str) -> list[tuple[int, int]]:
    """What stands between the gaps."""
    cuts = [(0, 0), *(found.span() for found in _GAP.finditer(text)), (len(text), len(text))]
    spans = ((before[1], after[0]) for before, after in pairwise(cuts))
    return [(start, end) for start, end in spans if start < end]
