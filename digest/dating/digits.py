"""Digits: where the numbers of a text stand, found once for every pattern that begins with one."""

import re
from collections.abc import Iterator

__all__ = ["Runs", "digit_runs", "may_be_dates", "opening_with_digits"]

Runs = tuple[tuple[int, int], ...]

_RUN = re.compile(r"\d+")
_DAY = 2  # digits of the number of a day
_MARKS = frozenset("-/.")


def digit_runs(text: str) -> Runs:
    """The start and end of each run of digits, in reading order."""
    return tuple([found.span() for found in _RUN.finditer(text)])


def may_be_dates(text: str, runs: Runs) -> bool:
    """Whether three numbers stand together with a mark between them, as in every date in figures."""
    return any(
        one[1] + 1 == two[0] and two[1] + 1 == three[0] and text[one[1]] in _MARKS
        for one, two, three in zip(runs, runs[1:], runs[2:], strict=False)
    )


def opening_with_digits(pattern: re.Pattern[str], text: str, runs: Runs) -> Iterator[re.Match[str]]:
    """The matches of a pattern that opens with a number of one or two digits, and holds no other.

    Only a whole run can be one, but for digits that are none of ours: those are searched as they come.
    """
    if not all(text[start:end].isascii() for start, end in runs):
        yield from pattern.finditer(text)
        return
    for start, end in runs:
        match = pattern.match(text, start) if end - start <= _DAY else None
        if match:
            yield match
