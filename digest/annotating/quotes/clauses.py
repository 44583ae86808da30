"""Where a clause begins, and what stands in a text outside of its brackets."""

import re

__all__ = ["ASIDE", "LONGEST", "clause_start", "outside"]

ASIDE = re.compile(r"\s*\([^()]{1,80}\)\s*")
LONGEST = 240  # characters of a clause
_BOUNDS = re.compile(r"[,;:.!?()«»“”\"\0–]|-- ")
_DOTS = re.compile(r"(?:\b(?:M|MM|Mr|Mrs|Ms|Dr|Pr|St)\.|\b[A-Z]\.)$")


def clause_start(own: str, at: int) -> int:
    """Where the clause that ends at `at` begins: after the last mark, but the dot of a title."""
    start = max(at - LONGEST, 0)
    for found in reversed(outside(_BOUNDS, own, start, at)):
        if found[0] == "." and _DOTS.search(own[max(0, found.end() - 5) : found.end()]):
            continue
        return found.end()
    return start


def outside(pattern: re.Pattern[str], own: str, start: int, end: int) -> list[re.Match[str]]:
    """What a pattern finds in a part of a text, but within brackets."""
    asides = [one.span() for one in ASIDE.finditer(own, start, end)]
    return [
        found
        for found in pattern.finditer(own, start, end)
        if not any(first <= found.start() < last for first, last in asides)
    ]
