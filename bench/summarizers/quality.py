"""ROUGE of our summarizers on every row of the sets, and their differences to LEAD and LexRank.

The weights of `centroid` were searched on half the rows, by a hash of the id, and rounded on all: no
row is unseen. The classical methods have nothing to fit.

`python -m bench.summarizers.quality DATA [--only NAME …]` prints the figures alone.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.figures import Figure, show
from bench.summarizers.intervals import paired_interval
from bench.summarizers.rouge import MEASURES, rouge
from bench.summarizers.sets import SETS, Case, EvaluationSet, cases
from bench.summarizers.systems import OURS, Ours, System
from digest.text.tokens import words

__all__ = ["figures", "measured"]

_BASELINES = ("lead", "lexrank")


def figures(data: Path, names: Sequence[str] = OURS) -> list[Figure]:
    """`summaries.<set>.<system>.<measure>` of ours."""
    return [figure for each in SETS for figure in measured(each, data, [Ours(name) for name in names])]


def measured(each: EvaluationSet, data: Path, systems: Sequence[System]) -> Iterator[Figure]:
    """The figures of systems on one set: ROUGE, words printed, differences to LEAD and LexRank."""
    rows = cases(data / each.file)
    against = {name: _scores(each, rows, Ours(name))[0] for name in _BASELINES}
    for system in systems:
        scores, printed = _scores(each, rows, system)
        name = f"summaries.{each.name}.{system.name}"
        notes = (f"{len(rows)} rows, {each.budget} words", "", "")
        for measure, value, note in zip(MEASURES, scores.mean(axis=0), notes, strict=True):
            yield Figure(f"{name}.{measure}", float(value), note)
        yield Figure(f"{name}.words", printed, "printed on average", lower=True)
        for baseline, other in against.items():
            if baseline != system.name:
                yield from _differences(f"{name}.{{}}_over_{baseline}", scores, other)


def _scores(each: EvaluationSet, rows: Sequence[Case], system: System) -> tuple["NDArray[np.float64]", float]:
    """ROUGE of each row (n, 3), and the mean of the words printed."""
    texts = [system.printed(row.story, each.budget) for row in rows]
    scores = np.stack([rouge(text, row.references) for text, row in zip(texts, rows, strict=True)])
    return scores, float(np.mean([len(words(text)) for text in texts]))


def _differences(name: str, one: "NDArray[np.float64]", other: "NDArray[np.float64]") -> Iterator[Figure]:
    """The mean differences in ROUGE-1 and 2, and the low ends of their 95 % intervals."""
    for column, measure in enumerate(MEASURES[:2]):
        low, high = paired_interval(one[:, column], other[:, column])
        mean = float((one[:, column] - other[:, column]).mean())
        yield Figure(name.format(measure), mean, f"{low:+.2f} to {high:+.2f}")
        yield Figure(name.format(measure) + "_at_least", low, "low end of the 95 % interval")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=figures.__doc__)
    parser.add_argument("data", type=Path, help="the folder of the evaluation sets")
    parser.add_argument("--only", nargs="+", metavar="NAME", default=OURS, help="summarizers, `sumy:…` too")
    options = parser.parse_args()
    for figure in figures(options.data, options.only):
        print(show(figure), flush=True)


if __name__ == "__main__":
    main()
