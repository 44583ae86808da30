"""`digest approve`: sign a page, or take the last signature back."""

import datetime as dt
from pathlib import Path

import click

from digest.cli.options import NamedPath, quiet, settled, templates
from digest.cli.values import Day
from digest.config import Config
from digest.errors import UsageError
from digest.models import Signature

__all__ = ["command"]

_FOLDER = NamedPath(file_okay=False, path_type=Path)
_DAY = Day()


@click.command("approve")
@click.argument("issue", metavar="ISSUE")
@click.option("--by", "who", metavar="NAME", help="Who signs.")
@click.option("--read", "only_read", is_flag=True, help="Read, not yet approved.")
@click.option("--undo", is_flag=True, help="Take the last signature back.")
@click.option("--date", "day", type=_DAY, help="The day of the signature; today.")
@click.option("--out", type=_FOLDER, help="Folder of the briefs; out.")
@templates
@quiet
@settled
def command(  # noqa: PLR0913 - one argument an option
    config: Config,
    *,
    issue: str,
    who: str | None,
    only_read: bool,
    undo: bool,
    day: dt.datetime | None,
    quiet: bool,
) -> None:
    """Sign a brief as it stands, edited or not: ISSUE is its name, 2025-W02, or its page, out/2025-W02.md.

    The record keeps who signed, when, and the page that was signed; the page says it among its last words.
    A rebuild that gives the same page keeps the signature; after any other the page is a draft again, and
    the build tells what changed.
    """
    from digest.cli.signing import sign, told, undo_last

    page = _page(issue, config.out)
    if undo:
        state = undo_last(page, config)
    else:
        name = " ".join((who or "").split())
        if not name:
            raise UsageError("nobody signs", advice='Say who does: --by "Claire Martin"')
        when = day.date() if day else dt.datetime.now().astimezone().date()
        signature = Signature("read" if only_read else "approved", name, when)
        state = sign(page, signature, config, quiet=quiet)
    if not quiet:
        click.echo(told(page, state, config.lang), err=True)


def _page(issue: str, out: Path) -> Path:
    """The page of an issue that is named, or whose page or record is. Raises UsageError."""
    path = Path(issue)
    page = path.with_suffix(".md") if path.suffix in {".md", ".json"} else out / f"{issue}.md"
    if "\0" in issue or not page.is_file():
        advice = "Name an issue in the folder of the briefs (--out), such as 2025-W02"
        raise UsageError("there is no such page", where=str(page), advice=advice)
    return page
