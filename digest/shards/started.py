"""What every worker of a run starts with: the program, imported once, which its collector leaves alone."""

from digest import shards
from digest.collecting import collect_seldom

__all__ = ["shards"]

collect_seldom()
