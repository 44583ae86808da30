"""Changes: the headlines, sentences and sources of a page that are not as they were."""

import re
from collections import Counter, deque
from collections.abc import Iterator

from digest.models import Change, ChangeKind

__all__ = ["changes"]

_MOST = 3000  # lines of a page that are compared; a week of 700 articles has under 1000
_LONGEST = 300  # characters of a line that are kept
_CITED = re.compile(r"(?<!\\)\[\d{1,4}\]")
_SOURCE = re.compile(r"\d{1,4}\. ")
_SPACES = re.compile(r"\s+")

_Line = tuple[ChangeKind, str]


def changes(before: str, after: str) -> tuple[Change, ...]:
    """What was removed or changed, then what was added, each in the order of its page; in linear time.

    A line that only moved is no change, nor are the numbers of sources: one more source gives each a new
    one. The lines around the text (dates, counts, how it was made) are told where nothing else changed.
    """
    found = tuple(_changes(_lines(before), _lines(after)))
    return tuple(one for one in found if one.kind != "note") or found


def _changes(before: list[_Line], after: list[_Line]) -> Iterator[Change]:
    """A line that went and one that came are a change where they are of one kind, after the same line."""
    new: dict[tuple[_Line, ChangeKind], deque[str]] = {}
    for place, text in _others(after, before):
        new.setdefault(place, deque()).append(text)
    for place, text in _others(before, after):
        came = new.get(place)
        yield Change(place[1], text, came.popleft() if came else "")
    for place, texts in new.items():
        yield from (Change(place[1], "", text) for text in texts)


def _others(lines: list[_Line], known: list[_Line]) -> Iterator[tuple[tuple[_Line, ChangeKind], str]]:
    """The lines that the other page has not, each after the line before it that both have."""
    left = Counter(known)
    shared: _Line = ("note", "")
    for line in lines:
        if left[line] > 0:
            left[line] -= 1
            shared = line
        else:
            yield (shared, line[0]), line[1]


def _lines(markdown: str) -> list[_Line]:
    lines = [_SPACES.sub(" ", line).strip() for line in markdown.split("\n")]
    kept = [line for line in lines if line][:_MOST]
    return [("note" if n == 1 else _kind(line), _plain(line)) for n, line in enumerate(kept)]


def _kind(line: str) -> ChangeKind:
    """By how the line begins; one in italics (not in bold) is a note, and so is the second, with the week."""
    if line.startswith("#"):
        return "headline"
    if _SOURCE.match(line):
        return "source"
    return "note" if line.startswith("*") and not line.startswith("**") else "unit"


def _plain(line: str) -> str:
    """The line without its marks and the numbers of sources."""
    text = _SOURCE.sub("", line, count=1) if _SOURCE.match(line) else line.lstrip("#- ")
    return _SPACES.sub(" ", _CITED.sub("", text)).strip()[:_LONGEST]
