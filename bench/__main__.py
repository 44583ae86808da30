"""`python -m bench [--quick] DATA`: every figure, and exit code 1 if one fell through its floor."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

from bench.figures import Figure, as_page, below_floor, figures_of, show

# Quality; each within a minute.
_SUMMARIES = ("summarizers.quality", "summarizers.agreement", "compare.realsumm", "compare.faithfulness")
_FACTS = ("facts.pairs", "facts.volume", "facts.prose")
_QUOTES = ("quotes.speakers", "quotes.fresh", "quotes.unseen")
_QUICK = ("units", "pages", "stories", "dates", *_SUMMARIES, *_FACTS, *_QUOTES)
# Peers, which are slow, and ratios of times, which a busy machine blurs.
_PEERS = tuple(f"summarizers.{name}" for name in ("field", "speed", "one_article", "growth"))
_SLOW = ("start", "speed", "volume.copies", "compare.rouge_speed", *_PEERS)
_ONE_CORE = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")  # else CPU time counts threads that wait


def main() -> int:
    """Print a line for each figure as it is measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the evaluation sets")
    parser.add_argument("--quick", action="store_true", help="quality only, no times")
    parser.add_argument("--only", metavar="NAME", help="one of " + ", ".join(_QUICK + _SLOW))
    parser.add_argument("--page", type=Path, help="write the figures there, summarizers.md beside it")
    options = parser.parse_args()
    names = (options.only,) if options.only else _QUICK if options.quick else _QUICK + _SLOW
    os.environ.update(dict.fromkeys(_ONE_CORE, "1"))
    measured: list[Figure] = []
    for figure in _measured(names, options.data, together=options.quick):
        measured.append(figure)
        print(show(figure), flush=True)
    if options.page:
        _write_pages(options.page, measured)
    worse = below_floor(measured)
    print("\n".join(f"below its floor: {line}" for line in worse) or "no figure is below its floor")
    return 1 if worse else 0


def _measured(names: Sequence[str], data: Path, *, together: bool) -> Iterator[Figure]:
    """The figures in the order of the names; `together`, where no time is among them, on all processors."""
    if not together:
        for name in names:
            yield from figures_of(name, data)
        return
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        for figures in pool.map(figures_of, names, repeat(data)):
            yield from figures


def _write_pages(page: Path, measured: list[Figure]) -> None:
    from bench.summarizers.page import summarizers_page  # after the cores were set

    page.write_text(as_page(measured), encoding="utf-8")
    page.with_name("summarizers.md").write_text(summarizers_page(measured), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
