"""What every worker of a large run needs, loaded once before there is a worker: they share its memory.

Importing this module loads the parser, some 200 MB; where it is not installed, who needs it will say so.
"""

import gc
from contextlib import suppress

from digest import shards
from digest.annotating.syntax import make_ready
from digest.collecting import collect_seldom, give_back, hold_apart
from digest.errors import MissingExtraError

__all__ = ["shards"]

hold_apart()
with suppress(MissingExtraError):
    make_ready("fr")
gc.collect()
give_back()
collect_seldom()  # a collection in a worker would copy what it looks at
