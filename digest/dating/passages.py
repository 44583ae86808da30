"""Where a passage of an article stands: its sentence, and whether it is inside a quotation."""

import re
from bisect import bisect_right

from digest.dating.digits import Runs, digit_runs

__all__ = ["Passages"]

# A quotation longer than this has lost its closing mark.
_QUOTED = re.compile(r"«[^»]{1,1500}»|“[^”]{1,1500}”|\"[^\"]{1,800}\"")
# A stop and what closes after it, or a line's end. The first character stands apart, for a search for a set
# of characters is fast, and one for alternatives is not.
_STOP = re.compile(r"[.!?…\n](?:(?<=\n)\s*|(?<!\n)[.!?…]{0,7}[\s»”\")]{1,8})")
_ABBREVIATED = re.compile(r"(?:^|[\s('])(?:[a-z]|mm|mr|mrs|ms|mme|mlle|dr|st|no|vs|gen|sen|rep)$")  # M. Trump
_REACH = 500  # characters; a text without full stops is not read again and again
_LONGEST = 6  # characters of an abbreviation and what stands before it


class Passages:
    """The sentences and quotations of one folded text, found once and asked by position."""

    def __init__(self, folded: str) -> None:
        """`folded` is what `digest.dating.lexicon.fold` gives."""
        self.text = folded
        self._runs: Runs | None = None
        self._stops = [match.end() for match in _STOP.finditer(folded) if not _abbreviates(folded, match)]
        spans = [match.span() for match in _QUOTED.finditer(folded)]
        self._opened = [start for start, _ in spans]
        self._closed = [end for _, end in spans]

    @property
    def runs(self) -> Runs:
        """The runs of digits."""
        if self._runs is None:
            self._runs = digit_runs(self.text)
        return self._runs

    def sentence(self, position: int) -> tuple[int, int]:
        """The start and end of the sentence around a position, as far as 500 characters on each side."""
        after = bisect_right(self._stops, position)
        start = self._stops[after - 1] if after else 0
        end = self._stops[after] if after < len(self._stops) else len(self.text)
        return max(start, position - _REACH), min(end, position + _REACH)

    def stops(self, start: int, end: int) -> int:
        """How many sentences end between two positions."""
        return bisect_right(self._stops, end) - bisect_right(self._stops, start)

    def quoted(self, position: int) -> bool:
        """Whether the position is inside a closed quotation."""
        before = bisect_right(self._opened, position)
        return bool(before) and position < self._closed[before - 1]


def _abbreviates(folded: str, stop: re.Match[str]) -> bool:
    if not stop[0].startswith(". "):
        return False
    return bool(_ABBREVIATED.search(folded, max(0, stop.start() - _LONGEST), stop.start()))
