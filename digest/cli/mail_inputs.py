"""The addresses of a mailing's recipients, as the command line and a file name them."""

from collections.abc import Sequence
from pathlib import Path

import click

from digest.errors import UsageError
from digest.renderers import Wording
from digest.text.addresses import Address, read_address
from digest.writers import read_recipients, unique

__all__ = ["named_recipients"]


def named_recipients(
    stated: Sequence[str], file: Path | None, *, words: Wording, quiet: bool
) -> tuple[Address, ...]:
    """The addresses of --to, then of --to-file, each mailbox once.

    Each wrong line of the file is named on stderr; then raises UsageError, before anything is sent.
    """
    found = [read_address(text, "--to") for text in stated]
    if file:
        listed, wrong = read_recipients(file)
        for error in wrong:
            click.echo(str(error), err=True)
        if wrong:
            message = f"{len(wrong)} of {len(wrong) + len(listed)} lines hold no address"
            raise UsageError(message, where=str(file), advice="Mend them; nothing was sent")
        found += listed
    once = unique(found)
    if len(once) < len(found) and not quiet:
        click.echo(words.say("mailing_doubles", count=len(found) - len(once)), err=True)
    return tuple(once)
