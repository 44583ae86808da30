"""A run of `digest compare --votes`: read what the forms saved, and say what it adds up to."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from digest.config import Config

__all__ = ["voted"]


def voted(config: Config, paths: Sequence[Path], files: Mapping[str, Path], *, draws: int, seed: int) -> None:
    """Merge the votes; print the tables as Markdown, write those that were named.

    Where the JSON of the comparison is among the paths, votes are set beside its numbers.
    """
    from digest.renderers import render_tally
    from digest.voting import read_scores, read_votes, tally
    from digest.writers import write_files

    merged = tally(read_votes(paths), draws=draws, seed=seed, comparison_scores=read_scores(paths))
    pages = render_tally(merged, lang=config.lang, formats=("md", *files))
    for form, path in files.items():
        write_files(path.parent, {path.name: pages[form]})
    click.echo(pages["md"].decode("utf-8"), nl=False)
