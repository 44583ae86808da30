"""`digest build --locked`: refuse a rebuild that would not be what the records in the folder say."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digest.config import Config
from digest.errors import ProofError
from digest.models import Drift, Issue, Span

if TYPE_CHECKING:
    from digest.renderers import Listed
    from digest.renderers.brief_record import BriefRecord

__all__ = ["locked", "of_days", "refuse_drift"]

locked = click.option(
    "--locked", is_flag=True, help="Refuse, with exit code 4, where an input or setting drifted."
)


def of_days(files: Mapping[str, bytes], span: Span) -> dict[str, bytes]:
    """The files that say the same whichever days are asked for: all of them, or those of the briefs alone.

    The index and what waits for a date tell of the whole run, and stay as the run of all days wrote them.
    """
    from digest.renderers.standing import NAMED

    return {
        name: data
        for name, data in files.items()
        if span == Span() or NAMED.fullmatch(name.partition(".")[0])
    }


def refuse_drift(
    issue: Issue, files: Mapping[str, bytes], config: Config, *, span: Span, standing: "tuple[Listed, ...]"
) -> None:
    """Raise ProofError, after one line on stderr for each thing that drifted, unless nothing did."""
    from digest.renderers import Wording, drift_line

    words = Wording(config.lang)
    drifted = _drifted(issue, config, span, standing)
    found = list(dict.fromkeys(drifted)) or list(_files(files, config.out))
    for one in found:
        click.echo(drift_line(one, words), err=True)
    if found:
        advice = "Put back what it was made of, or build without --locked"
        raise ProofError(f"{len(found)} drifted; nothing was written", where=str(config.out), advice=advice)


def _drifted(issue: Issue, config: Config, span: Span, standing: "tuple[Listed, ...]") -> Iterator[Drift]:
    from digest.verifying import drift

    now = _records(issue, config, standing)
    was = {one.period.id: one for one in _standing(config.out, standing) if span.touches(one.period)}
    for name in sorted({*was, *now}):
        if name not in now:
            yield Drift("gone", name)
        elif name not in was:
            yield Drift("new", name)
        else:
            yield from drift(was[name], now[name])


def _records(issue: Issue, config: Config, standing: "tuple[Listed, ...]") -> "dict[str, BriefRecord]":
    """What the records of this run would say."""
    from digest.renderers import brief_records

    made = brief_records(issue, templates=config.templates, standing=standing)
    return {record.period.id: record for record in made}


def _standing(out: Path, standing: "tuple[Listed, ...]") -> "Iterator[BriefRecord]":
    from digest.verifying import read_record

    for listed in standing:
        yield read_record(out / f"{listed.period.id}.json")


def _files(files: Mapping[str, bytes], out: Path) -> Iterator[Drift]:
    """Files that would change although nothing drifted; what an editor made of a page is left out."""
    from digest.renderers import is_edited

    for name, data in sorted(files.items()):
        page = out / f"{name.partition('.')[0]}.md"
        path = out / name
        if path.is_file() and path.read_bytes() != data and not (page.is_file() and is_edited(page)):
            yield Drift("file", name)
