"""ROUGE of the peers on the same rows: sumy, as it is and with our units and words, summa and lexrank."""

from pathlib import Path

from bench.figures import Figure
from bench.summarizers.peers import peers
from bench.summarizers.quality import measured
from bench.summarizers.sets import SETS, cases, raw_text
from bench.summarizers.systems import WITH_OUR_WORDS, Ours, System

__all__ = ["figures", "texts"]

_CUBIC = ("sumy as it is:kl",)  # minutes for the sentences of ten articles; with our words it is cut to 200


def figures(data: Path) -> list[Figure]:
    """`summaries.<set>.<peer>.<measure>`."""
    everyone: list[System] = [*map(Ours, WITH_OUR_WORDS), *peers(texts(data))]
    return [
        figure
        for each in SETS
        for system in everyone
        if not (each.name == "rpm2" and system.name in _CUBIC)
        for figure in measured(each, data, [system])
    ]


def texts(data: Path) -> dict[str, list[str]]:
    """The texts of a language that peers may learn from: those of its first set."""
    sets = {"fr": SETS[0], "en": SETS[2]}
    return {lang: [raw_text(case.story) for case in cases(data / each.file)] for lang, each in sets.items()}
