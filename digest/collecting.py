"""collect_seldom: what a command makes lives until it is used up, and hardly any of it is a circle."""

import gc

__all__ = ["collect_seldom"]

# Values more than were freed, before the collector looks at the young ones. With Python's 700 it took 8 % of
# the time of a build, most of it for looking at the same words again; ten articles are as many values.
_YOUNG = 10_000


def collect_seldom() -> None:
    """Have this process look for circles only now and then, and not in what is there by now."""
    gc.freeze()
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])
