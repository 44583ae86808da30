"""`python -m bench.training.measuring DATA`: the figures of the card, of stories that no weight saw."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.figures import Figure, read_jsonl
from bench.summarizers.intervals import paired_interval
from bench.summarizers.quality import figures
from bench.summarizers.rouge import MEASURES, rouge
from bench.summarizers.sets import SETS, cases
from bench.summarizers.systems import Ours

__all__ = ["MEASURED", "SYSTEMS", "sections"]

MEASURED = Path(__file__).with_name("measured.json")
SYSTEMS = ("salience", "centroid", "lead", "lexrank")


def sections(data: Path) -> Iterator[Figure]:
    """`sections.<section>.<system>.<measure>` on OrangeSum, whose rows name a section."""
    each = SETS[0]
    named = {str(row["id"]): str(row["category"]) for row in read_jsonl(data / each.file)}
    scores: dict[str, list[NDArray[np.float64]]] = {}
    systems = [Ours("salience"), Ours("lead")]
    for case in cases(data / each.file):
        row = [rouge(system.printed(case.story, each.budget), case.references) for system in systems]
        scores.setdefault(named[case.story.id], []).append(np.stack(row))
    for section, rows in sorted(scores.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        found = np.stack(rows)
        for system, means in zip(systems, found.mean(axis=0), strict=True):
            for measure, value in zip(MEASURES, means, strict=True):
                yield Figure(f"sections.{section}.{system.name}.{measure}", float(value), str(len(rows)))
        low, high = paired_interval(found[:, 0, 0], found[:, 1, 0])
        over = float((found[:, 0, 0] - found[:, 1, 0]).mean())
        yield Figure(f"sections.{section}.salience.rouge1_over_lead", over, f"{low:+.2f} to {high:+.2f}")


def main() -> None:
    """Write them beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the evaluation sets")
    data = parser.parse_args().data
    found = [*figures(data, SYSTEMS), *sections(data)]
    table = {each.name: [round(each.value, 2), each.note] for each in found}
    MEASURED.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
