"""The time of one article over and over: all that can be kept ready is, as where one is timed alone.

The article is the one nearest 500 words among those of 19 units; the median of the passes counts, after
some that do not. `speed` takes article after article instead, as a run over many does.
"""

import gc
import time
from pathlib import Path

import numpy as np

from bench.figures import Figure
from bench.summarizers.classical import IN_SUMY, as_story, methods
from bench.summarizers.field import texts
from bench.summarizers.speed import Task, tasks
from digest.text.tokens import words

__all__ = ["figures"]

_UNITS, _WORDS = 19, 500
_PASSES, _SUMYS = 200, 15
_UNCOUNTED = 5


def figures(data: Path) -> list[Figure]:
    """`summarizers.one_article.<system>_us` and `sumy_over_<system>`, of each method and all seven."""
    french = texts(data)["fr"]
    text = min(french, key=_distance)
    every = tasks({"fr": [one for one in french if one != text]})
    own = {name: _microseconds(every[name], text, _PASSES) for name in (*methods(), "seven")}
    sumy = {
        name: _microseconds(every[f"sumy as it is:{peer}"], text, _SUMYS) for name, peer in IN_SUMY.items()
    }
    sumy["seven"] = sum(sumy.values())
    note = f"{len(words(text))} words, {len(text.encode())} bytes; sumy's"
    return [
        figure
        for name, spent in own.items()
        for figure in (
            Figure(f"summarizers.one_article.{name}_us", spent, f"{note} {sumy[name]:.0f}", lower=True),
            Figure(f"summarizers.one_article.sumy_over_{name}", sumy[name] / spent, "times faster"),
        )
    ]


def _distance(text: str) -> tuple[int, int]:
    """How far a text is from the article that is wanted: in units first, then in words."""
    units = len(as_story(text).articles[0].units)
    return abs(units - _UNITS), abs(len(words(text)) - _WORDS)


def _microseconds(task: Task, text: str, passes: int) -> float:
    for _ in range(_UNCOUNTED):
        task(text)
    gc.collect()
    spent = []
    for _ in range(passes):
        start = time.process_time_ns()
        task(text)
        spent.append((time.process_time_ns() - start) / 1000)
    return float(np.median(spent))
