"""`digest render`: HTML and text again from a brief's Markdown, edited or not."""

from pathlib import Path

import click

from digest.cli.options import quiet, settled
from digest.config import Config
from digest.errors import UsageError

__all__ = ["command"]

_BRIEF = click.Path(exists=True, dir_okay=False, path_type=Path)
_OWN_TEMPLATES = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("render")
@click.argument("briefs", nargs=-1, required=True, type=_BRIEF, metavar="BRIEF.md…")
@click.option("--templates", type=_OWN_TEMPLATES, help="Your own templates, searched first.")
@quiet
@settled
def command(config: Config, *, briefs: tuple[Path, ...], quiet: bool) -> None:
    """Make the HTML page and the text of a brief again, beside its Markdown that an editor changed."""
    from digest.renderers import render_markdown
    from digest.writers import write_files

    for brief in briefs:
        try:
            markdown = brief.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise UsageError("is not UTF-8", where=str(brief), advice="Save it as UTF-8") from error
        files = render_markdown(markdown, lang=config.lang, templates=config.templates, name=brief.stem)
        write_files(brief.parent, files)
        if not quiet:
            click.echo("\n".join(str(brief.parent / name) for name in sorted(files)))
