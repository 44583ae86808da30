"""Memory: what a command makes lives until it is used up, and hardly any of it is a circle."""

import ctypes
import gc
from contextlib import suppress

__all__ = ["collect_seldom", "give_back"]

# Values more than were freed, before the collector looks at the young ones. With Python's 700 it took 8 % of
# the time of a build, most of it for looking at the same words again; ten articles are as many values.
_YOUNG = 10_000


def collect_seldom() -> None:
    """Have this process look for circles only now and then, and not in what is there by now."""
    gc.freeze()
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])


def give_back() -> None:
    """Give the system what this process freed, which the C library keeps for later; where it is glibc."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
