"""What a worker tells of its collector."""

import gc
import sys


def found(_: object) -> tuple[int, int, bool]:
    """When it looks at the young, what it leaves alone, whether the program was there."""
    return gc.get_threshold()[0], gc.get_freeze_count(), "digest.shards.finishing" in sys.modules
