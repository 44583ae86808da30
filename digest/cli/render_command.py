"""`digest render`: HTML, text and message again from a brief's Markdown, edited or not."""

from pathlib import Path

import click

from digest.cli.options import NamedPath, quiet, settled, templates
from digest.config import Config
from digest.errors import UsageError

__all__ = ["command"]

_BRIEF = NamedPath(exists=True, dir_okay=False, path_type=Path)
_MADE = (".html", ".txt", ".eml")  # what is written beside the Markdown


@click.command("render")
@click.argument("briefs", nargs=-1, required=True, type=_BRIEF, metavar="BRIEF.md…")
@templates
@quiet
@settled
def command(config: Config, *, briefs: tuple[Path, ...], quiet: bool) -> None:
    """Make the HTML page and the text of a brief again, beside its Markdown that an editor changed.

    So is its message, where one stands beside.

    The language is that of the brief's JSON record where it stands beside, else that of --lang.
    """
    from digest.renderers import language_of, render_email, render_markdown
    from digest.writers import write_files

    pages = [(brief, _markdown(brief)) for brief in briefs]  # all of them are read before one is written
    for brief, markdown in pages:
        lang = language_of(brief) or config.lang
        files = render_markdown(markdown, lang=lang, templates=config.templates, name=brief.stem)
        if brief.with_suffix(".eml").is_file():  # a message of the page as it was
            files |= render_email(
                markdown, lang=lang, name=brief.stem, mail=config.email, templates=config.templates
            )
        write_files(brief.parent, files)
        if not quiet:
            click.echo("\n".join(str(brief.parent / name) for name in sorted(files)))


def _markdown(brief: Path) -> str:
    """What the file holds. Raises UsageError where it is no Markdown, or would be overwritten."""
    from digest.verifying import markdown_of

    if brief.suffix.lower() in _MADE:
        advice = "Name the .md file from which it was made"
        raise UsageError("would be overwritten by its own page", where=str(brief), advice=advice)
    return markdown_of(brief)
