"""`digest verify`: what of a page, edited or not, its sources no longer say."""

import re
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digest.cli.options import NamedPath, quiet, settled
from digest.cli.reading import read
from digest.cli.tables import print_json
from digest.config import Config
from digest.errors import ProofError, UsageError

if TYPE_CHECKING:
    from digest.models import Article, Verification

__all__ = ["command"]

_PAGE = NamedPath(exists=True, path_type=Path)
_RECORD = re.compile(r"\d{4}-(?:W\d\d|\d\d(?:-\d\d)?)")  # what the record of a brief is called


@click.command("verify")
@click.argument("pages", nargs=-1, required=True, type=_PAGE, metavar="BRIEF.md…|FOLDER…")
@click.option(
    "--sources",
    multiple=True,
    metavar="PATH",
    help="Read the articles again from here and compare them; may be repeated.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a page instead of lines.")
@quiet
@settled
def command(
    config: Config, *, pages: tuple[Path, ...], sources: tuple[str, ...], as_json: bool, quiet: bool
) -> None:
    """Check every sentence, headline, link and date of a brief against the sources that it cites.

    The JSON record beside the page says what was printed and why. Words that were left alone must stand in
    their source word for word, brackets undone; words that were written or changed are held against it.

    A folder stands for the briefs in it. Exit code 4 where something no longer holds.
    """
    from digest.renderers import Wording, verification_lines
    from digest.verifying import read_page, verify

    pages = tuple(dict.fromkeys(page for given in pages for page in _briefs(given)))
    known = [read_page(page) for page in pages]
    articles = _read(sources, config, quiet=quiet)
    failed: list[Path] = []
    for page, (markdown, record) in zip(pages, known, strict=True):
        found = verify(markdown, record, name=str(page), folder=page.parent, read=articles)
        if as_json:
            print_json([_record(found)])
        elif not quiet or found.faults:
            for line in verification_lines(found, Wording(record.lang)):
                click.echo(line)
        failed += [page] if found.faults else []
    if failed:
        raise ProofError(f"{len(failed)} of {len(pages)} pages no longer hold", where=str(failed[0]))


def _briefs(given: Path) -> list[Path]:
    """The page, or the pages of a folder that a brief is called like. Raises UsageError where it has none."""
    if not given.is_dir():
        return [given]
    found = sorted(page for page in given.glob("*.md") if _RECORD.fullmatch(page.stem))
    if not found:
        raise UsageError("holds no brief", where=str(given), advice="Name the folder that digest build wrote")
    return found


def _read(sources: tuple[str, ...], config: Config, *, quiet: bool) -> "dict[str, Article] | None":
    if not sources:
        return None
    return {article.id: article for article in read(sources, config, quiet=quiet, desk=False).articles}


def _record(found: "Verification") -> dict[str, object]:
    return asdict(found)
