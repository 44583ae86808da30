"""ROUGE of the peers on the same rows: sumy, as it is and with our terms, summa, lexrank, and people."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from bench.figures import Figure
from bench.summarizers.peers import peers
from bench.summarizers.quality import measured
from bench.summarizers.rouge import MEASURES, rouge
from bench.summarizers.sets import SETS, cases, raw_text
from bench.summarizers.systems import WITH_OUR_WORDS, Ours, System

__all__ = ["figures", "texts"]

_CUBIC = ("sumy as it is:kl",)  # minutes for the sentences of ten articles; with our terms it is cut to 200


def figures(data: Path) -> list[Figure]:
    """`summaries.<set>.<peer>.<measure>`."""
    everyone: list[System] = [*map(Ours, WITH_OUR_WORDS), *peers(texts(data))]
    found = list(_people(data))
    for each in SETS:
        bearable = [one for one in everyone if each.name != "rpm2" or one.name not in _CUBIC]
        found += measured(each, data, bearable)
    return found


def _people(data: Path) -> Iterator[Figure]:
    """Each reference against the others of its row, where there are several."""
    for each in SETS:
        scores = [
            rouge(text, case.references[:place] + case.references[place + 1 :])
            for case in cases(data / each.file)
            for place, text in enumerate(case.references)
            if len(case.references) > 1
        ]
        if scores:
            for measure, value in zip(MEASURES, np.mean(scores, axis=0), strict=True):
                yield Figure(f"summaries.{each.name}.human.{measure}", float(value))


def texts(data: Path) -> dict[str, list[str]]:
    """The texts of a language that peers may learn from: those of its first set."""
    sets = {"fr": SETS[0], "en": SETS[2]}
    return {lang: [raw_text(case.story) for case in cases(data / each.file)] for lang, each in sets.items()}
