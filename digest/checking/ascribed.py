"""Ascribed: what a relative clause tells as somebody else's word: "une rumeur selon laquelle"."""

from collections.abc import Sequence
from itertools import pairwise

__all__ = ["is_ascribed"]

_WHICH = frozenset(["laquelle", "lequel", "lesquels", "lesquelles"])


def is_ascribed(before: Sequence[str]) -> bool:
    """Whether such a clause was opened, by the plain words before one."""
    return any(one == "selon" and other in _WHICH for one, other in pairwise(before))
