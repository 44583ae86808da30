"""`python -m bench [--quick] DATA`: every figure, and exit code 1 if one fell through its floor."""

import argparse
import sys
from importlib import import_module
from pathlib import Path

from bench.figures import Figure, as_page, below_floor, show

_QUICK = ("units", "pages", "stories", "dates", "summaries")  # quality; each within a minute
_SLOW = ("start", "speed")  # ratios of times, which a busy machine blurs


def main() -> int:
    """Print a line for each figure as it is measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the evaluation sets")
    parser.add_argument("--quick", action="store_true", help="quality only, no times")
    parser.add_argument("--only", metavar="NAME", help="one of " + ", ".join(_QUICK + _SLOW))
    parser.add_argument("--page", type=Path, help="write the figures as a page of the docs")
    options = parser.parse_args()
    names = (options.only,) if options.only else _QUICK if options.quick else _QUICK + _SLOW
    measured: list[Figure] = []
    for name in names:
        for figure in import_module(f"bench.{name}").figures(options.data):
            measured.append(figure)
            print(show(figure), flush=True)
    if options.page:
        options.page.write_text(as_page(measured), encoding="utf-8")
    worse = below_floor(measured)
    print("\n".join(f"below its floor: {line}" for line in worse) or "no figure is below its floor")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
