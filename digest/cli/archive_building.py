"""`digest build` of an archive: shard by shard, by as many workers as there are."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from digest.cli.archive_pages import list_pages
from digest.cli.archive_telling import refuse_faults, say_archive, say_nothing_new
from digest.cli.asked import Asked
from digest.cli.following import past_of
from digest.cli.reading import refuse_skipped, say_read
from digest.cli.stages import Stages
from digest.collecting import collect_seldom, hold_apart
from digest.config import Config
from digest.errors import ShelfError, WriteError
from digest.models import Span

if TYPE_CHECKING:
    from digest.executors import Executor
    from digest.pipeline import Prepared
    from digest.readers import Slice
    from digest.shards import Built, Settlement, Writer

__all__ = ["ABANDONED", "build_archive"]

ABANDONED = 3_600  # seconds; no file of a brief takes so long to write: an older one is a killed run's


@dataclass(frozen=True, slots=True)
class _Run:
    """What a build goes by, whatever was built before."""

    slices: "Sequence[Slice]"
    config: Config
    asked: Asked
    folder: Path
    executor: "Executor"
    writer: "Writer | None"


def build_archive(slices: "Sequence[Slice]", config: Config, asked: Asked, writer: "Writer | None") -> None:
    """Build what changed since the last run, and say so; what is damaged of what is kept is made anew.

    A model that the settings name is the `writer`; where there is none yet, the executor keeps it.

    Raises WriteError at the end where files could not be written, once each is named: the others stand.
    """
    hold_apart()
    config = _everywhere(config) if config.run.executor == "ray" else config
    with _executor(config) as executor:  # it imports the program while this process does
        from digest.shards import kept_writer

        folder = config.run.state or config.out / ".digest"
        _build_held(_Run(slices, config, asked, folder, executor, writer or kept_writer(config, executor)))


def _build_held(run: _Run) -> None:
    from digest.shards import held_alone, mended
    from digest.writers import remove_parts

    with held_alone(run.folder):
        remove_parts(run.folder, 0)
        remove_parts(run.config.out, ABANDONED)
        try:
            _build(run)
        except ShelfError as error:
            click.echo(error, err=True)
            mended(run.folder)
            _build(run)


def _build(run: _Run) -> None:
    from digest.renderers import Wording
    from digest.shards import build_shards, prepare_slices

    config, asked = run.config, run.asked
    watch = Stages(Wording(config.lang), quiet=asked.quiet)
    settlement = prepare_slices(run.slices, config, run.folder, run.executor, watch=watch)
    collect_seldom()  # what was read stays until the end
    read = _prepared(settlement)
    say_read(read, asked.sources, config, quiet=asked.quiet, strict=asked.strict)
    span = _since_last(settlement, config, asked)
    if span:
        past = past_of(config, asked.since_issue, read.articles, span, quiet=asked.quiet)
        built = build_shards(
            settlement, config, run.executor, span=span, past=past, writer=run.writer, watch=watch
        )
        files, faults = list_pages(built, config)
        faults = faults or _keep(run, settlement, built, span)
        say_archive(built, read, config, asked, watch, files)
        refuse_faults(faults, config.out)
    else:
        say_nothing_new(read, config, asked, watch)
    if asked.strict:
        refuse_skipped(read.skipped)


def _keep(run: _Run, settlement: "Settlement", built: "Built", span: Span) -> list[str]:
    """What the next run goes by; what of it could not be written."""
    from digest.shards import cleared, remember
    from digest.writers import remove_parts

    try:
        remember(settlement, span)
    except WriteError as error:
        return [str(error)]
    remove_parts(run.folder, 0)  # of a worker that was killed
    cleared(run.folder, built.needed)
    return []


def _everywhere(config: Config) -> Config:
    """The settings with whole paths: a cluster's processes work in folders of their own."""
    found = {field.name: getattr(config, field.name) for field in fields(config)}
    whole: dict[str, Any] = {
        name: value.absolute() for name, value in found.items() if isinstance(value, Path)
    }
    state = config.run.state.absolute() if config.run.state else None
    return replace(config, **whole, run=replace(config.run, state=state))


def _executor(config: Config) -> "Executor":
    """The executor that the settings name, its processes with the parser in hand."""
    from digest.executors import make_executor

    run = config.run
    preload = ("digest.shards.preloaded",)
    return make_executor(run.executor or "processes", run.workers or None, run.address, preload)


def _prepared(settlement: "Settlement") -> "Prepared":
    """What reading has to tell of."""
    from digest.pipeline import Prepared

    catalogue = settlement.catalogue
    facts = settlement.idle_landmarks
    return Prepared(catalogue.articles, (), catalogue.skipped, settlement.ruling, facts)


def _since_last(settlement: "Settlement", config: Config, asked: Asked) -> Span | None:
    """The days to build; None where nothing is new."""
    from digest.shards import new_since

    if not asked.since_last:
        return asked.span
    count, first = new_since(settlement, config.period)
    if not count:
        return None
    later = max((day for day in (asked.span.since, first) if day), default=None)
    return replace(asked.span, since=later)
