"""`python -m bench.volume.linking FOLDER`: the links of an archive, found as a process of its own.

Writes links.npy beside the shards; prints its CPU seconds and the most memory it held, in MB.
"""

import re
import sys
import time
from pathlib import Path

import numpy as np

from digest.clustering.copies import linked
from digest.clustering.stored_prints import StoredPrints


def main(folder: Path) -> None:
    """Find them."""
    began = time.process_time()
    prints = StoredPrints(sorted(folder.glob("*.prints")))
    found = np.array([(one, other) for one, other, _ in linked(prints)], dtype=np.int64).reshape(-1, 2)
    prints.close()
    seconds = time.process_time() - began
    np.save(folder / "links.npy", found)
    print(seconds, _peak())


def _peak() -> float:
    """The most memory that this process held, in MB (what `resource` tells begins with the parent's)."""
    found = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text(encoding="ascii"))
    return int(found[1]) / 1024 if found else 0.0


if __name__ == "__main__":
    main(Path(sys.argv[1]))
