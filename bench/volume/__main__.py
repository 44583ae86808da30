"""`python -m bench.volume DATA`, run by `make bench-volume`: archives of 10,000 to 200,000 articles, built.

Each archive is made from real articles by seeded edits and spans 20 weeks. It is built as a user builds it,
by processes and by one process alone. The peer, sumy's LexRank, has some of the same texts in memory and
does nothing but summarize them. The seconds are those of the clock: leave the machine alone meanwhile.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from math import log
from pathlib import Path

from bench.figures import Figure, read_jsonl, show
from bench.speed import peer_seconds
from bench.volume.making import made
from bench.volume.measured import Run, built
from bench.volume.recall import recall

_SIZES = (10_000, 50_000, 200_000)
_SEED = 11
_WEEKS = 20
_COPIES = 0.3
_PEER = 300  # articles


def main(arguments: list[str] | None = None) -> None:
    """Print the figures as they come; keep them in `volume.json` in the folder."""
    parser = argparse.ArgumentParser(prog="python -m bench.volume", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folder", type=Path, default=Path("build/volume"))
    parser.add_argument("--sizes", type=int, nargs="+", default=_SIZES)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument(
        "--no-serial", action="store_true", help="leave out one process alone, which takes longest"
    )
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    rows = read_jsonl(options.data / "orange_weeks_fr.jsonl")
    runs: list[Run] = []
    for figure in _figures(rows, options, runs):
        print(show(figure), flush=True)
    told = json.dumps([run.row for run in runs], indent=1)
    (options.folder / "volume.json").write_text(told, encoding="utf-8")


def _figures(rows: list[dict[str, object]], options: argparse.Namespace, runs: list[Run]) -> Iterator[Figure]:
    for size in options.sizes:
        archive = _archive(rows, size, options.folder)
        if size == options.sizes[0]:
            seconds = peer_seconds(_texts(archive))
            yield Figure(
                "volume.sumy_per_second", _PEER / seconds, "LexRank alone, texts in memory, one process"
            )
        runs.append(built(archive, "processes", options.workers))
        yield from _of_run(runs[-1], size)
        found = recall(archive.with_suffix(".out") / ".digest", size, _SEED, weeks=_WEEKS, copies=_COPIES)
        yield from found
        if not options.no_serial:
            runs.append(built(archive, "serial", 1))
            yield from _of_run(runs[-1], size)
            speed = runs[-1].seconds / runs[-2].seconds
            yield Figure(
                f"volume.speedup.{size}", speed, f"{options.workers} workers over serial; wanted 1.8"
            )
    yield from _growth([run for run in runs if run.executor == "processes"])


def _of_run(run: Run, size: int) -> Iterator[Figure]:
    name = f"{run.executor}.{size}"
    told = ", ".join(f"{stage} {seconds:.0f} s" for stage, seconds in run.stages)
    yield Figure(f"volume.per_second.{name}", size / run.seconds, f"{run.seconds:.0f} s: {told}")
    yield Figure(f"volume.megabytes.{name}", run.megabytes, "peak of all processes; wanted 1500", lower=True)


def _growth(runs: list[Run]) -> Iterator[Figure]:
    if len(runs) > 1:
        first, last = runs[0], runs[-1]
        growth = log(last.seconds / first.seconds) / log(last.articles / first.articles)
        note = f"exponent of the seconds from {first.articles} to {last.articles}; wanted 1.15"
        yield Figure("volume.growth", growth, note, lower=True)


def _archive(rows: list[dict[str, object]], size: int, folder: Path) -> Path:
    """The made articles in one file of lines, kept from run to run."""
    path = folder / f"{size}.jsonl"
    if not path.is_file():
        unfinished = path.with_suffix(".part")
        with unfinished.open("w", encoding="utf-8") as file:
            for row in made(rows, size, _SEED, weeks=_WEEKS, copies=_COPIES):
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        unfinished.replace(path)
    return path


def _texts(archive: Path) -> list[str]:
    with archive.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for _, line in zip(range(_PEER), lines, strict=False)]


if __name__ == "__main__":
    main(sys.argv[1:])
