"""`digest build` of an archive: shard by shard, by as many workers as there are."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digest.cli.build_report import report, say_end
from digest.cli.desk_telling import say_desk
from digest.cli.emptied import clear_emptied
from digest.cli.following import past_of
from digest.cli.modelling import writer_of
from digest.cli.reading import refuse_skipped, say_read
from digest.cli.stages import Stages
from digest.config import Config
from digest.errors import UsageError, WriteError
from digest.models import Span

if TYPE_CHECKING:
    from digest.executors import Executor
    from digest.pipeline import Prepared
    from digest.readers import Slice
    from digest.shards import Built, Settlement, Writer

__all__ = ["Asked", "build_archive", "slices_of"]

_LARGE = 64 * 2**20  # bytes; some 15,000 articles, which take 600 MB when they are all in memory


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks of a build, besides the settings."""

    sources: tuple[str, ...]
    span: Span
    strict: bool
    since_issue: Path | None
    since_last: bool
    verbose: bool
    as_json: bool
    quiet: bool


def slices_of(asked: Asked, config: Config, *, locked: bool) -> "list[Slice] | None":
    """The slices of an input that is too large for memory, or whose run is to be resumed; else None.

    Raises UsageError for what cannot go shard by shard.
    """
    from digest.readers import slice_sources, weight

    run = config.run
    wanted = bool(run.executor or run.state or run.address or asked.since_last)
    whole = "--locked" if locked else "-" if "-" in asked.sources else ""
    if whole and wanted:
        message = f"{whole} takes the whole input at once, and this run was asked to go shard by shard"
        raise UsageError(
            message, advice="Leave out --executor, --state and --since-last, or [run] in digest.toml"
        )
    if whole:
        return None
    slices = slice_sources(asked.sources)
    return slices if wanted or weight(slices) > _LARGE else None


def build_archive(slices: "Sequence[Slice]", config: Config, asked: Asked) -> None:
    """Build what changed since the last run, and say so.

    Raises WriteError at the end where the files of a brief could not be written: the others stand.
    """
    from digest.readers import weight
    from digest.renderers import Wording
    from digest.shards import build_shards, cleared, held_alone, prepare_slices, remember

    folder = config.run.state or config.out / ".digest"
    watch = Stages(Wording(config.lang), quiet=asked.quiet)
    with held_alone(folder), _executor(config, weight(slices)) as executor:
        writer = _writer(config, executor, quiet=asked.quiet)
        settlement = prepare_slices(slices, config, folder, executor, watch=watch)
        read = _prepared(settlement)
        say_read(read, asked.sources, config, quiet=asked.quiet, strict=asked.strict)
        span = _since_last(settlement, config, asked)
        if span is None:
            return
        past = past_of(config, asked.since_issue, read.articles, span, quiet=asked.quiet)
        built = build_shards(settlement, config, executor, span=span, past=past, writer=writer, watch=watch)
        files = _list_pages(built, config)
        failed = [one.failed for one in built.finished if one.failed]
        if not failed:
            remember(settlement.catalogue)
            cleared(folder, built.needed)
    _say(built, read, config, asked, watch, files)
    if failed:
        raise WriteError(failed[0], advice=f"{len(failed)} could not be written; the others stand")
    if asked.strict:
        refuse_skipped(built.issue.skipped)


def _executor(config: Config, size: int) -> "Executor":
    """The executor that the settings name, its processes with the parser in hand where that is worth it."""
    from digest.executors import make_executor

    run = config.run
    preload = "digest.shards.preloaded" if size > _LARGE else "digest.shards"
    return make_executor(run.executor or "processes", run.workers or None, run.address, (preload,))


def _writer(config: Config, executor: "Executor", *, quiet: bool) -> "Writer | None":
    """The model that the settings name: on a cluster, in a process of its own with a GPU."""
    from digest.shards import kept_writer

    if executor.name == "ray":
        return kept_writer(config, executor)
    return writer_of(config, quiet=quiet)


def _prepared(settlement: "Settlement") -> "Prepared":
    """What reading has to tell of."""
    from digest.pipeline import Prepared

    catalogue = settlement.catalogue
    facts = settlement.idle_landmarks
    return Prepared(catalogue.articles, (), catalogue.skipped, settlement.ruling, facts)


def _since_last(settlement: "Settlement", config: Config, asked: Asked) -> Span | None:
    """The days to build; None, and a line that says so, where nothing is new."""
    from digest.renderers import Wording
    from digest.shards import new_since

    if not asked.since_last:
        return asked.span
    count, first = new_since(settlement.catalogue, config.period)
    if not count:
        if not asked.quiet:
            words = Wording(config.lang)
            click.echo(words.say("nothing_new", out=str(config.out)), err=True)
        return None
    later = max((day for day in (asked.span.since, first) if day), default=None)
    return replace(asked.span, since=later)


def _list_pages(built: "Built", config: Config) -> list[str]:
    """Write the pages beside the briefs, remove those of emptied ones; the names of all files of the run."""
    from digest.renderers import Listed, render_lists, standing_briefs
    from digest.writers import write_files

    own = {brief.period.id for brief in built.issue.briefs}
    others = [one for one in standing_briefs(config.out) if one.period.id not in {*own, *built.gone}]
    files = render_lists(
        built.issue,
        (*others, *map(Listed.of, built.issue.briefs)),
        formats=config.formats,
        templates=config.templates,
        mail=config.email,
    )
    write_files(config.out, files)
    clear_emptied(built.gone, config)
    return [*(name for one in built.finished for name, _ in one.files), *files]


def _say(
    built: "Built", read: "Prepared", config: Config, asked: Asked, watch: Stages, files: Sequence[str]
) -> None:
    if asked.as_json:
        told = report(built.issue, config, sorted(files), built.reuse)
        told |= {"stages": [asdict(one) for one in watch.done], "built": built.anew}
        click.echo(json.dumps(told, ensure_ascii=False))
    if asked.verbose:
        for name in sorted(files):
            click.echo(config.out / name, err=True)
    if not asked.quiet:
        _say_kept(built, config)
        say_desk(built.issue, read, config, asked.span)
        watch.table()
        say_end(built.issue, config, built.reuse)


def _say_kept(built: "Built", config: Config) -> None:
    from digest.renderers import Wording

    words = Wording(config.lang)
    for page, kept in (pair for one in built.finished for pair in one.kept):
        click.echo(words.say("edited", page=str(page), kept=str(kept)), err=True)
