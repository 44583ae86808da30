"""`digest verify`: what of a page, edited or not, its sources no longer say."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digest.cli.options import NamedPath, quiet, settled
from digest.cli.reading import read
from digest.cli.tables import print_json
from digest.config import Config
from digest.errors import ProofError

if TYPE_CHECKING:
    from digest.models import Article, Verification

__all__ = ["command"]

_PAGE = NamedPath(exists=True, dir_okay=False, path_type=Path)


@click.command("verify")
@click.argument("pages", nargs=-1, required=True, type=_PAGE, metavar="BRIEF.md…")
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

    Exit code 4 where something no longer holds.
    """
    from digest.renderers import Wording, verification_lines
    from digest.verifying import read_page, verify

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


def _read(sources: tuple[str, ...], config: Config, *, quiet: bool) -> "dict[str, Article] | None":
    if not sources:
        return None
    return {article.id: article for article in read(sources, config, quiet=quiet).articles}


def _record(found: "Verification") -> dict[str, object]:
    return asdict(found)
