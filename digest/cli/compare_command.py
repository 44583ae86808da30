"""`digest compare`: which summarizer is better, on one's own articles."""

from pathlib import Path
from typing import Any

import click

from digest.cli.comparing import compared
from digest.cli.contenders import Asked
from digest.cli.modelling import modelled_beside
from digest.cli.options import NamedPath, quiet, settled, sources
from digest.cli.values import Count
from digest.cli.voting import voted
from digest.config import Config
from digest.errors import UsageError

__all__ = ["command"]

_FILE = NamedPath(dir_okay=False, path_type=Path)
_STANDING = NamedPath(exists=True, dir_okay=False, path_type=Path)
_RATERS = 2  # the fewest whose agreement can be measured
_BUDGET = 60  # words; about what a short item of a press review has


def _names(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in (value or "").split(",") if name.strip()))


@click.command("compare")
@sources
@click.option(
    "--systems",
    callback=_names,
    metavar="LIST",
    help="Some of `digest list summarizers`, oracle, abstractive:FOLDER.",
)
@click.option(
    "--per",
    type=click.Choice(["article", "story"]),
    default="article",
    help="One summary for each article, or each input cluster where the input has them; or for each story.",
)
@click.option("--words", type=Count(min=1), default=_BUDGET, help="Budget of a summary; 60.")
@click.option("--refs", type=_STANDING, help="References: JSON Lines with id and summary.")
@click.option(
    "--candidates",
    multiple=True,
    metavar="NAME=FILE",
    help="Summaries made elsewhere: the same, or one a line in the order of --refs.",
)
@click.option("--metrics", callback=_names, metavar="LIST", help="Some of `digest list metrics`; all.")
@click.option(
    "--tokenizer", type=click.Choice(["fr", "unicode", "rouge-score"]), default="fr", help="Words of ROUGE."
)
@click.option("--stem/--no-stem", default=False, help="Whether ROUGE compares stems; no.")
@click.option(
    "--model",
    type=NamedPath(exists=True, file_okay=False, path_type=Path),
    help="Folder of a local model, for the embedding score.",
)
@click.option("--baseline", metavar="NAME", default="lead", help="What the others are measured by; lead.")
@click.option("--bootstrap", type=Count(100, 1_000_000), default=10_000, help="Draws; 10000.")
@click.option("--seed", type=Count(min=0), default=13, help="Of the draws; 13.")
@click.option("--html", type=_FILE, help="Write the report as a page.")
@click.option("--md", type=_FILE, help="Write it as Markdown.")
@click.option("--json", type=_FILE, help="Write every number as JSON.")
@click.option("--csv", type=_FILE, help="Write a row for each system and item.")
@click.option("--tex", type=_FILE, help="Write the table for LaTeX.")
@click.option("--timing/--no-timing", default=True, help="Without times two runs give the same bytes.")
@click.option("--fail-under", metavar="LIST", help="Exit with 1 unless this holds: mine:rouge2>=lead.")
@click.option("--history", type=_FILE, help="Append the signature and the means to a JSON Lines file.")
@click.option("--blind", type=Count(min=1), help="Write a blind voting form about so many items.")
@click.option("--raters", type=Count(1, 100), help="Forms to write; 2.")
@click.option("-o", "folder", type=NamedPath(file_okay=False, path_type=Path), help="Folder of the forms.")
@click.option("--votes", is_flag=True, help="SOURCES are the votes that the forms saved: merge them.")
@quiet
@settled
@modelled_beside
def command(  # noqa: PLR0913 - one argument an option
    config: Config,
    *,
    sources: tuple[str, ...],
    blind: int | None,
    raters: int | None,
    folder: Path | None,
    votes: bool,
    html: Path | None,
    md: Path | None,
    json: Path | None,
    csv: Path | None,
    tex: Path | None,
    bootstrap: int,
    seed: int,
    **asked: Any,  # noqa: ANN401 - whatever click parsed
) -> None:
    """Compare summarizers on the same articles, under the same budget of words.

    lead and random take part always, and the oracle where there are references. Fewer than 20 items prove
    nothing, copies of an article counted once, and the report says so.
    """
    files = {"html": html, "md": md, "json": json, "csv": csv, "tex": tex}
    wanted = {form: path for form, path in files.items() if path}
    _check_form(votes=votes, blind=blind, raters=raters, folder=folder)
    if votes:
        voted(config, [Path(name) for name in sources], wanted, draws=bootstrap, seed=seed)
        return
    asked |= {"blind": blind, "raters": raters or _RATERS, "folder": folder}
    compared(config, sources, Asked(files=wanted, draws=bootstrap, seed=seed, **asked))


def _check_form(*, votes: bool, blind: int | None, raters: int | None, folder: Path | None) -> None:
    """No option about the voting form is left without effect."""
    if votes and (blind, raters, folder) != (None, None, None):
        message = "--votes merges forms; --blind, --raters and -o write them"
        raise UsageError(message, advice="Run one after the other")
    if (blind is None) != (folder is None):
        raise UsageError("--blind and -o go together", advice="Write --blind 20 -o form/")
    if raters is not None and blind is None:
        raise UsageError("--raters goes with --blind and -o", advice="Write --blind 20 --raters 3 -o form/")
