"""Signing a page: its record first, then the page and what is made of it, each file whole or not at all."""

import json
import re
from collections.abc import Callable
from hashlib import sha256
from html import unescape
from pathlib import Path

import click

from digest.config import Config
from digest.errors import UsageError
from digest.models import Signature, State
from digest.renderers import Wording

__all__ = ["sign", "told", "undo_last", "warn_unapproved"]

_INDENT = 2  # spaces, as the record was written
_ESCAPED = re.compile(r"\\([^\w\s])")


def sign(page: Path, signature: Signature, config: Config, *, quiet: bool) -> State:
    """Sign the page as it stands; it says so if an editor changed it. Raises UsageError, WriteError."""
    from digest.renderers import is_edited
    from digest.renderers.states import signed

    if is_edited(page) and not quiet:
        click.echo(Wording(config.lang).say("state_edited", page=str(page)), err=True)
    return _signed(page, config, lambda state, markdown: signed(state, markdown, signature))


def undo_last(page: Path, config: Config) -> State:
    """Take the last signature back. Raises UsageError where nobody signed, WriteError."""
    from digest.renderers.states import undone

    def unsigned(state: State, markdown: str) -> State:
        if not state.signatures:
            raise UsageError("nobody signed it", where=str(page))
        return undone(state, markdown)

    return _signed(page, config, unsigned)


def told(page: Path, state: State, lang: str) -> str:
    """`out/2025-W02.md : approuvée par Claire Martin le 13 janvier 2025`."""
    from digest.renderers.states import state_note

    words = Wording(lang)
    return f"{page}: {_plain(state_note(state, words)) or words.say('state_unsigned')}"


def warn_unapproved(page: Path, lang: str) -> None:
    """One line on stderr where a page that somebody signed is not approved as it stands."""
    from digest.cli.mail_inputs import markdown_of
    from digest.renderers.states import bare, standing_state, state_note, state_of

    state = standing_state(page.with_suffix(".json"))
    if state is None or not state.signatures:
        return
    words = Wording(lang)
    now = state_of(state, bare(markdown_of(page), state_note(state, words)))
    if now.state != "approved":
        why = _plain(state_note(now, words))
        click.echo(words.say("state_not_approved", page=str(page), state=why), err=True)


def _signed(page: Path, config: Config, change: Callable[[State, str], State]) -> State:
    """Write what `change` makes of the page's state: the record, then the page and its other forms."""
    from msgspec import to_builtins

    from digest.cli.mail_inputs import markdown_of
    from digest.renderers import is_edited, language_of
    from digest.renderers.states import bare, noted, standing_state, state_note
    from digest.writers import write_files

    record = page.with_suffix(".json")
    before = standing_state(record)
    if before is None:
        advice = "Build it with the json format: the signature is kept in the record beside the page"
        raise UsageError("is no record of a brief", where=str(record), advice=advice)
    words = Wording(language_of(page) or config.lang)
    content = bare(markdown_of(page), state_note(before, words))
    content = content if content.endswith("\n") else f"{content}\n"
    after = change(before, content)
    markdown = noted(content, state_note(after, words))
    kept = json.loads(record.read_bytes()) | {"state": to_builtins(after)}
    if not is_edited(page):
        kept["markdown_sha256"] = sha256(markdown.encode()).hexdigest()
    data = json.dumps(kept, ensure_ascii=False, indent=_INDENT)
    files = {record.name: f"{data}\n".encode("utf-8", "replace"), page.name: markdown.encode()}
    write_files(page.parent, files | _forms(page, markdown, words.lang, config))
    return after


def _forms(page: Path, markdown: str, lang: str, config: Config) -> dict[str, bytes]:
    """The page, the text and the message, those of them that stand there."""
    from digest.renderers import render_email, render_markdown

    files = render_markdown(markdown, lang=lang, templates=config.templates, name=page.stem)
    if page.with_suffix(".eml").is_file():
        files |= render_email(
            markdown, lang=lang, name=page.stem, mail=config.email, templates=config.templates
        )
    return {name: data for name, data in files.items() if (page.parent / name).is_file()}


def _plain(markdown: str) -> str:
    """For a terminal: without the backslashes and entities that keep a name from being Markdown."""
    return unescape(_ESCAPED.sub(r"\1", markdown))
