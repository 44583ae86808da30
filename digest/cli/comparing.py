"""A run of `digest compare`: read, compare, print, write."""

import json
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from digest.cli.contenders import Asked, items_of_run, models_of_run, systems_of_run
from digest.cli.tables import print_table
from digest.config import Config
from digest.errors import DigestError

if TYPE_CHECKING:
    from digest.compare import Setup, Track
    from digest.models import Column, Comparison, Item

__all__ = ["compared"]


def compared(config: Config, sources: Sequence[str], asked: Asked) -> None:
    """Compare; print the verdict and the table; write the reports, the history and the forms."""
    from digest.compare import columns_of, compare
    from digest.judging import unmet

    models = models_of_run(config, asked)
    entries = items_of_run(config, sources, asked)
    items = entries.items
    systems, setup = systems_of_run(config, asked, entries, models), _setup(config, asked, entries.distinct)
    _check(asked, [system.name for system in systems], columns_of(items, setup))
    comparison = compare(items, systems, setup, track=_track(asked))
    _print(comparison, config.lang)
    _write(comparison, config, asked)
    if asked.fail_under and (failed := unmet(asked.fail_under, comparison.standings, comparison.columns)):
        raise DigestError("; ".join(failed))


def _setup(config: Config, asked: Asked, distinct: int) -> "Setup":
    from digest.compare import Setup
    from digest.metrics import METRICS

    every = [name for name in METRICS.names() if name != "embedding" or asked.model]
    return Setup(
        words=config.words,
        per=asked.per,
        metrics=asked.metrics or tuple(every),
        baseline=asked.baseline,
        tokenizer=asked.tokenizer,
        stem=asked.stem,
        model=asked.model,
        draws=asked.draws,
        seed=asked.seed,
        timing=asked.timing,
        lang=config.lang,
        distinct=distinct,
    )


def _check(asked: Asked, systems: Sequence[str], columns: "Sequence[Column]") -> None:
    """Before a long run: the condition names systems and columns that there will be."""
    from digest.judging import unmet
    from digest.models import Contrast, Standing

    if asked.fail_under:
        unknown = tuple(Contrast(column.name, None) for column in columns)
        unmet(asked.fail_under, [Standing(system, 0, unknown) for system in systems], columns)


def _print(comparison: "Comparison", lang: str) -> None:
    """The verdict, the table of what matters most, and the signature."""
    from digest.renderers import comparison_summary

    verdict, headings, rows = comparison_summary(comparison, lang=lang)
    click.echo(f"{verdict}\n")
    print_table(headings, rows)
    click.echo(f"\n{comparison.signature}")


def _write(comparison: "Comparison", config: Config, asked: Asked) -> None:
    """The files that were named, each in its folder."""
    from digest.renderers import render_ballots, render_comparison
    from digest.voting import ballots
    from digest.writers import append_line, write_files

    pages = render_comparison(
        comparison,
        formats=tuple(asked.files),
        lang=config.lang,
        timing=asked.timing,
        templates=config.templates,
    )
    for form, path in asked.files.items():
        write_files(path.parent, {path.name: pages[form]})
    if asked.history:
        append_line(asked.history, json.dumps(_remembered(comparison), ensure_ascii=False))
    if asked.blind and asked.folder:
        sheets = ballots(comparison, items=asked.blind, raters=asked.raters, seed=asked.seed)
        write_files(asked.folder, render_ballots(sheets, lang=config.lang, templates=config.templates))


def _remembered(comparison: "Comparison") -> dict[str, object]:
    """A line of the history: the signature, and the mean of every column by system."""
    means = {
        standing.system: {each.column: each.mean for each in standing.contrasts}
        for standing in comparison.standings
    }
    return {"signature": comparison.signature, "baseline": comparison.baseline, "means": means}


def _track(asked: Asked) -> "Track":
    """Progress on stderr, where people look at it."""
    if asked.quiet or not (sys.stderr and sys.stderr.isatty()):
        return lambda _name, items: items
    return _watched


def _watched(name: str, items: Sequence["Item"]) -> Iterator["Item"]:
    from rich.console import Console
    from rich.progress import track

    yield from track(items, name, console=Console(stderr=True), transient=True)
