"""The package is light until numbers are resampled."""

import subprocess
import sys

LIGHT = """
import sys
from digest.judging import judged, standings, unmet
print(sorted({"numpy", "scipy"} & set(sys.modules)))
"""


def test_importing_it_loads_nothing_heavy() -> None:
    ran = subprocess.run([sys.executable, "-c", LIGHT], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
