"""Digits: where the numbers of a text stand, found once for every pattern that begins with one."""

import re

__all__ = ["Runs", "digit_runs", "may_be_dates"]

Runs = tuple[tuple[int, int], ...]

_RUN = re.compile(r"\d+")
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
