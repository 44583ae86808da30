"""The files of a message, beside its brief: what is sent, and a page to look at it."""

import json
import sys
from pathlib import Path

import click

from digest.cli.mailing import Mailing
from digest.renderers import Wording, email_preview
from digest.writers import write_files

__all__ = ["preview", "write"]


def write(mailing: Mailing, folder: Path, *, as_json: bool, quiet: bool) -> None:
    """Write BRIEF.email.html and BRIEF.eml, the latter to the recipient where there is only one."""
    one = mailing.recipients[0] if len(mailing.recipients) == 1 else None
    message, name = mailing.message(one), mailing.page.name
    html = mailing.html(message)
    written = write_files(folder, {f"{name}.email.html": html.encode(), f"{name}.eml": message})
    names = [str(path) for path in written]
    click.echo(json.dumps({"files": names}, ensure_ascii=False) if as_json else "\n".join(names))
    if not quiet:
        click.echo(Wording(mailing.page.lang).text("mailing_nothing_sent"), err=True)


def preview(mailing: Mailing, folder: Path) -> None:
    """Write BRIEF.preview.html, print its path, and open it where somebody sits at a terminal."""
    page = email_preview(mailing.html(mailing.message()), mailing.page.lang, templates=mailing.templates)
    (path,) = write_files(folder, {f"{mailing.page.name}.preview.html": page})
    click.echo(path)
    if sys.stdout is not None and sys.stdout.isatty():
        click.launch(str(path))
