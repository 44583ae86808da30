"""How the time grows with the text: seconds of a text of n units, and the exponent of n.

A text is as many units as asked for, of articles one after the other. The exponent is the slope of log
seconds over log units, least squares; ours from 250 to 5,000 units, sumy's to 1,000, or to where one run
takes more than some seconds.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from bench.figures import Figure
from bench.summarizers.classical import IN_SUMY, as_story
from bench.summarizers.field import texts
from bench.summarizers.peers import Corpus, SumyAsItIs
from bench.summarizers.systems import OURS
from digest.summarizers import make_summarizer

__all__ = ["exponent", "figures"]

_SIZES = (250, 500, 1000, 2000, 5000)
_SUMY_SIZES = (125, 250, 500, 1000)
_AT = 1000  # units; where ours and sumy's are compared
_PATIENCE = 4.0  # seconds; of twice the units sumy would take at least four times as long
_BUDGET = 100
_RUNS = 2  # of ours, the faster counts


def figures(data: Path) -> list[Figure]:
    """`summarizers.growth.<system>`, `summarizers.seconds_5000.<ours>`, and the ratios at 1,000 units."""
    french = texts(data)["fr"]
    many = {size: _text(french, size) for size in _SIZES + _SUMY_SIZES}
    corpus = Corpus({"fr": french[:300]})
    own = {name: _seconds(_ours(name), many, _SIZES, _RUNS) for name in OURS}
    theirs = {name: _seconds(_sumys(sumy, corpus), many, _SUMY_SIZES) for name, sumy in IN_SUMY.items()}
    everyone = own | {f"sumy as it is:{IN_SUMY[name]}": spent for name, spent in theirs.items()}
    return [
        *(_grown(name, spent) for name, spent in everyone.items()),
        *(
            Figure(f"summarizers.seconds_{size}.{name}", spent[size], "CPU s, from the text", lower=True)
            for name, spent in everyone.items()
            for size in (_AT, _SIZES[-1])
            if size in spent
        ),
        *(
            Figure(
                f"summarizers.speed.sumy_over_{name}_1000", spent[_AT] / own[name][_AT], f"{spent[_AT]:.1f} s"
            )
            for name, spent in theirs.items()
            if _AT in spent
        ),
    ]


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """The power of the size by which the seconds grow."""
    return float(np.polyfit(np.log(sizes), np.log(seconds), 1)[0])


def _text(texts: list[str], units: int) -> str:
    """So many units, from the articles one after the other, each a line."""
    articles = (as_story(text).articles[0].units for text in texts)
    return "\n".join(islice((unit.text.replace("\n", " ") for units_ in articles for unit in units_), units))


def _ours(name: str) -> Callable[[str], object]:
    summarizer = make_summarizer(name)
    return lambda text: summarizer.summarize(as_story(text), _BUDGET)


def _sumys(method: str, corpus: Corpus) -> Callable[[str], object]:
    ranking = SumyAsItIs(method, corpus)
    return lambda text: ranking(text, "fr")


def _seconds(
    task: Callable[[str], object], many: Mapping[int, str], sizes: Sequence[int], runs: int = 1
) -> dict[int, float]:
    """CPU seconds of each size, smallest first, until one takes too long."""
    spent: dict[int, float] = {}
    task(many[sizes[0]])
    for size in sizes:
        spent[size] = min(_once(task, many[size]) for _ in range(runs))
        if spent[size] > _PATIENCE:
            break
    return spent


def _once(task: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    task(text)
    return time.process_time() - start


def _grown(name: str, spent: dict[int, float]) -> Figure:
    note = ", ".join(f"{size}: {seconds:.3g} s" for size, seconds in spent.items())
    return Figure(f"summarizers.growth.{name}", exponent([*spent], [*spent.values()]), note, lower=True)
