"""ComparisonView: a comparison as ready-made words; templates only place them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.models import Comparison
from digest.renderers.comparison_index import Index
from digest.renderers.comparison_names import Names
from digest.renderers.comparison_plot import PlotView, plot_view
from digest.renderers.comparison_results import result_tables
from digest.renderers.comparison_side import LinkView, TextsView, texts_view
from digest.renderers.comparison_table import TableView
from digest.renderers.comparison_tables import bucket_tables, habit_table, speed_table
from digest.renderers.comparison_texts import inert
from digest.renderers.comparison_verdict import VerdictView, verdict_view
from digest.renderers.comparison_written import written_tables
from digest.renderers.wording import Wording

__all__ = ["ComparisonView", "PartView", "comparison_view"]

_SIGNATURE = 2000  # characters
_BETWEEN = re.compile(r"[^|]+\|?|\|")  # a line may break after each part


@dataclass(frozen=True, slots=True)
class PartView:
    """Tables under one heading, and how to read them. `id` is the part's on the page."""

    id: str
    title: str
    notes: tuple[str, ...]
    tables: tuple[TableView, ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """The whole report in plain words: nothing in it is escaped yet. `measures` is one part: the means."""

    title: str
    facts: str
    verdict_title: str
    verdict: VerdictView
    signature_title: str
    signature: str
    signature_parts: tuple[str, ...]
    contents_title: str
    contents: tuple[LinkView, ...]
    measures: tuple[PartView, ...]
    plot: PlotView | None
    parts: tuple[PartView, ...]
    texts: TextsView
    production: str


def comparison_view(comparison: Comparison, words: Wording, *, timing: bool) -> ComparisonView:
    """The report of a comparison; without `timing` nothing in it depends on the machine."""
    index = Index.of(comparison)
    names = Names(index, words)
    notes = tuple(_reading(index, names, words))
    results = PartView("results", words.say("compare_results"), notes, result_tables(index, names, words))
    plot = plot_view(index, names, words, timing=timing)
    parts = tuple(part for part in _parts(index, names, words, timing=timing) if part.tables)
    texts = texts_view(index, names, words)
    signature = inert(comparison.signature, _SIGNATURE)
    return ComparisonView(
        title=words.say("compare_title"),
        facts=_facts(index, names, words),
        verdict_title=words.say("compare_verdict"),
        verdict=verdict_view(index, names, words),
        signature_title=words.say("compare_signature"),
        signature=signature,
        signature_parts=tuple(_BETWEEN.findall(signature)),
        contents_title=words.say("compare_contents"),
        contents=tuple(_contents(results, plot, parts, texts)),
        measures=(results,),
        plot=plot,
        parts=parts,
        texts=texts,
        production=words.say("compare_production", version=comparison.version),
    )


def _contents(
    results: PartView, plot: PlotView | None, parts: tuple[PartView, ...], texts: TextsView
) -> Iterator[LinkView]:
    yield LinkView(results.id, results.title)
    if plot:
        yield LinkView("plot", plot.title)
    for part in parts:
        yield LinkView(part.id, part.title)
    yield LinkView(texts.id, texts.title)


def _facts(index: Index, names: Names, words: Wording) -> str:
    """`40 articles · budget : 60 mots par résumé · 7 systèmes · témoin : lead`."""
    comparison = index.comparison
    return " · ".join(
        [
            names.items(len(comparison.items)),
            words.say("compare_budget", count=comparison.words),
            words.say("compare_systems", count=len(comparison.systems)),
            words.say("compare_baseline", baseline=names.system(comparison.baseline)),
        ]
    )


def _reading(index: Index, names: Names, words: Wording) -> Iterator[str]:
    """How the tables are read; of marks only where there may be some."""
    baseline = names.system(index.comparison.baseline)
    yield words.say("compare_reading" if index.has_intervals else "compare_reading_few", baseline=baseline)
    yield words.say("compare_ways")
    if index.comparison.verdict.kind != "too_few":
        yield words.say("compare_marks", baseline=baseline)
        if index.judged:
            yield words.say("compare_ranked", column=names.column(index.judged))


def _parts(index: Index, names: Names, words: Wording, *, timing: bool) -> Iterator[PartView]:
    yield PartView("buckets", words.say("compare_buckets"), (), bucket_tables(index, names, words))
    habits = habit_table(index, names, words)
    told = words.say("compare_habits_told")
    yield PartView("habits", words.say("compare_habits"), (told,), (habits,) if habits else ())
    told = words.say("compare_written_told")
    tables = written_tables(index, names, words, timing=timing)
    yield PartView("written", words.say("compare_written"), (told,), tables)
    speed = speed_table(index, names, words, timing=timing)
    name = "speed" if timing else "runs"
    told = words.say(f"compare_{name}_told")
    yield PartView("speed", words.say(f"compare_{name}"), (told,), (speed,) if speed else ())
