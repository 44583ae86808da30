"""Read sources with progress on stderr, and say what was skipped."""

import sys
from collections.abc import Sequence
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

import click

from digest.cli.desk_telling import say_idle, say_idle_aside
from digest.cli.progress import watched
from digest.errors import DigestError, StrictError
from digest.models import Skipped

if TYPE_CHECKING:
    from digest.config import Config
    from digest.pipeline import Prepared

__all__ = ["read", "refuse_skipped", "say_read"]

_NAMED = 3  # inputs that the line about all of them names; the page has the others


def read(
    sources: Sequence[str], config: "Config", *, quiet: bool, strict: bool = False, desk: bool = True
) -> "Prepared":
    """The prepared articles; progress on a terminal unless quiet, then what was skipped.

    What the desk says of other articles is told line by line, or in one line where it is no matter of the
    run (not `desk`).

    Raises DigestError where no article could be read: an empty folder is seldom what was meant.
    """
    from digest.pipeline import prepare

    track = partial(watched, what="articles", quiet=quiet)
    prepared = prepare(sources, config, track=track, stdin=sys.stdin.buffer if sys.stdin else BytesIO())
    say_read(prepared, sources, config, quiet=quiet, strict=strict, desk=desk)
    return prepared


def say_read(
    prepared: "Prepared",
    sources: Sequence[str],
    config: "Config",
    *,
    quiet: bool,
    strict: bool,
    desk: bool = True,
) -> None:
    """A line for each newly skipped input and each decision that means nobody, unless quiet.

    Raises DigestError where no article could be read.
    """
    if not quiet:
        _say_skipped(prepared.skipped, config)
    if prepared.articles and not quiet:
        (say_idle if desk else say_idle_aside)(prepared, config)
    if not prepared.articles:
        if strict:
            refuse_skipped(prepared.skipped)
        message = f"no article in {', '.join(sources)} ({len(prepared.skipped)} skipped)"
        advice = "Name files, folders or ZIP archives of text, Markdown, HTML or JSON Lines"
        raise DigestError(message, advice=advice)


def refuse_skipped(skipped: Sequence[Skipped]) -> None:
    """What `--strict` means: raises StrictError where an input gave no article."""
    if skipped:
        message = f"{len(skipped)} skipped, and --strict was given"
        raise StrictError(message, where=skipped[0].path, advice="Mend or remove what was skipped")


def _say_skipped(skipped: tuple[Skipped, ...], config: "Config") -> None:
    """One line on stderr for each input that gave no article, one for all that gave none last time too."""
    from digest.renderers import Wording
    from digest.renderers.unread import unread_before

    words = Wording(config.lang)
    again, page = unread_before(skipped, config.out, config.lang)
    told = again if len(again) > 1 else ()  # one line says as much as another
    for item in skipped:
        if item not in told:
            click.echo(f"{item.path}: {words.reason(item)}", err=True)
    if told:
        names = ", ".join(item.path for item in told[:_NAMED]) + (", …" if len(told) > _NAMED else "")
        click.echo(words.say("unread_again", count=len(told), names=names, page=page), err=True)
