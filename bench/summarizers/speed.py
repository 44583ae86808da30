"""The time of one article, from its raw text to its summary, beside the peers on the same articles.

CPU microseconds on one core, of French articles of about 500 words (15 to 23 units). Ours: the text is
cut into units and words, then summarized in 40 words; sumy as it is: parsed and ranked as in its README.
Of seven passes over the articles the fastest over each counts, after other articles were read: a stem is
looked up where its word was met before, as in any run over many articles (`_first` has the first pass).
"""

import gc
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.figures import Figure
from bench.summarizers.classical import IN_SUMY, as_story, methods
from bench.summarizers.field import texts
from bench.summarizers.peers import SEVEN, Corpus, SumyAsItIs, peers
from bench.summarizers.systems import OURS
from digest.cleaning import clean
from digest.models import Article
from digest.summarizers import Summarizer, make_summarizer
from digest.summarizers.terms import terms_of
from digest.text.tokens import words

__all__ = ["Task", "figures", "tasks"]

_UNITS, _WORDS = range(15, 24), range(420, 581)
_ARTICLES = 60
_PASSES = 7  # the more, the less another program's work is in the fastest
_BUDGET = 40

Task = Callable[[str], object]


def figures(data: Path) -> list[Figure]:
    """`summarizers.speed.<system>_us` (p50) and `_us_p95`; `sumy_over_<system>`: times faster."""
    everything = texts(data)
    measured, others = _chosen(everything["fr"])
    learned = {"fr": others}
    spent: dict[str, NDArray[np.float64]] = {}
    for name, task in tasks(learned).items():
        for text in others[: 3 * _ARTICLES]:
            if not name.startswith("sumy"):
                task(text)
        spent[name] = _microseconds(task, measured)
    note = f"{len(measured)} articles of {np.mean([len(words(text)) for text in measured]):.0f} words"
    return [
        *(figure for name, passes in spent.items() for figure in _figures(name, passes, note)),
        *_ratios({name: passes.min(axis=0) for name, passes in spent.items()}),
    ]


def _chosen(texts: list[str]) -> tuple[list[str], list[str]]:
    """The articles to be measured, and the others."""
    fit = [text for text in texts if len(words(text)) in _WORDS and _count(text) in _UNITS][:_ARTICLES]
    return fit, [text for text in texts if text not in fit]


def _count(text: str) -> int:
    return len(as_story(text).articles[0].units)


def tasks(learned: dict[str, list[str]]) -> dict[str, Task]:
    """Every system from the text on, by name."""
    corpus = Corpus(learned)
    one_count = methods()
    ours = {name: make_summarizer(name) for name in (*OURS, *(f"sumy:{name}" for name in SEVEN))}
    as_is = {name: SumyAsItIs(name, corpus) for name in SEVEN}

    def together(text: str) -> object:
        terms = terms_of(as_story(text))
        return [method.choose(terms, _BUDGET) for method in one_count.values()]

    def parsed_once(text: str) -> object:
        document = as_is[SEVEN[0]].document(text, "fr")
        return [method.rank(document, "fr") for method in as_is.values()]

    return {
        **{name: _ours(summarizer) for name, summarizer in ours.items()},
        "seven": together,
        "units_and_words": as_story,
        "clean": lambda text: clean(Article("text", "text", text, "fr")),
        **{peer.name: partial(peer.ranking, lang="fr") for peer in peers(learned)},
        "sumy, parsed once:seven": parsed_once,
    }


def _ours(summarizer: Summarizer) -> Task:
    return lambda text: summarizer.summarize(as_story(text), _BUDGET)


def _microseconds(task: Task, measured: list[str]) -> "NDArray[np.float64]":
    """CPU microseconds of each pass over each article (passes, articles)."""
    spent = np.zeros((_PASSES, len(measured)))
    gc.collect()
    for row in spent:
        for place, text in enumerate(measured):
            start = time.process_time_ns()
            task(text)
            row[place] = (time.process_time_ns() - start) / 1000
    return spent


def _figures(name: str, passes: "NDArray[np.float64]", note: str) -> list[Figure]:
    median, late = np.percentile(passes.min(axis=0), (50, 95))
    first = float(np.median(passes[0]))
    return [
        Figure(f"summarizers.speed.{name}_us", float(median), note, lower=True),
        Figure(f"summarizers.speed.{name}_us_p95", float(late), "", lower=True),
        Figure(f"summarizers.speed.{name}_us_first", first, "", lower=True),
    ]


def _ratios(best: dict[str, "NDArray[np.float64]"]) -> list[Figure]:
    """How many times longer sumy takes, at the median article."""
    theirs = {ours: best[f"sumy as it is:{name}"] for ours, name in IN_SUMY.items()}
    pairs = {name: (theirs[name], best[name]) for name in theirs}
    pairs["seven"] = (np.sum(list(theirs.values()), axis=0), best["seven"])
    pairs["seven_parsed_once"] = (best["sumy, parsed once:seven"], best["seven"])
    return [
        Figure(f"summarizers.speed.sumy_over_{name}", float(np.median(sumy) / np.median(own)), "times faster")
        for name, (sumy, own) in pairs.items()
    ]
