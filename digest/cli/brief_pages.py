"""The pages of briefs on the disk: what they hold, and the versions of an editor that a run keeps."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from digest.errors import UsageError

if TYPE_CHECKING:
    from digest.renderers import Wording

__all__ = ["keep_edited", "markdown_of", "say_kept"]


def markdown_of(page: Path) -> str:
    """What the file holds. Raises UsageError."""
    try:
        return page.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError("is not UTF-8", where=str(page), advice="Save it as UTF-8") from error


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
