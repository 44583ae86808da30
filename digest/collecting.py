"""Memory: what a command makes lives until it is used up, and hardly any of it is a circle."""

import ctypes
import gc
from contextlib import suppress

__all__ = ["collect_seldom", "give_back", "hold_apart"]

# Values more than were freed, before the collector looks at the young ones. With Python's 700 it took 8 % of
# the time of a build, most of it for looking at the same words again; ten articles are as many values.
_YOUNG = 10_000
_APART = 256 * 1024  # bytes
_MMAP_THRESHOLD = -3  # of mallopt, from malloc.h


def collect_seldom() -> None:
    """Have this process look for circles only now and then, and not in what is there by now."""
    gc.freeze()
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])


def hold_apart() -> None:
    """Have the C library hold what is large apart, so that the system has it back at once; where it is glibc.

    Left alone, it takes ever larger blocks into its heap, where small ones between them keep it from
    shrinking: with 200,000 articles it saves a sixth of all memory. See mallopt(3).
    """
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _APART)


def give_back() -> None:
    """Give the system what this process freed, which the C library keeps for later; where it is glibc."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
