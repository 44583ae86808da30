"""The pages of briefs on the disk: the versions of an editor that a run keeps."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from digest.renderers import Wording

__all__ = ["keep_edited", "say_kept"]


def keep_edited(page: Path, words: "Wording", *, anew: bytes | None = None) -> None:
    """Set the page aside where an editor changed it to something else than `anew`, and say so.

    Raises WriteError.
    """
    from digest.renderers import is_edited
    from digest.writers import set_aside

    if is_edited(page) and page.read_bytes() != anew:
        say_kept(page, set_aside(page), words)


def say_kept(page: Path, kept: Path, words: "Wording") -> None:
    """Say on stderr where an editor's version of the page is now."""
    click.echo(words.say("edited", page=str(page), kept=str(kept)), err=True)
