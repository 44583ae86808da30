"""Signing a page: its record, the page and what is made of it, each file whole or not at all.

A run that is killed between two of them is made whole by running it again: a signature is on record before
the page tells it, and is taken from the page before the record forgets it.
"""

import json
import re
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Found:
    """A page as it stands: what was signed of it, its Markdown without the note, its record as JSON."""

    page: Path
    state: State
    content: str
    words: Wording
    kept: dict[str, object]
    is_edited: bool


def sign(page: Path, signature: Signature, config: Config, *, quiet: bool) -> State:
    """Sign the page as it stands; it says so if an editor changed it. Raises UsageError, WriteError."""
    from digest.renderers.states import signed

    found = _found(page, config)
    if found.is_edited and not quiet:
        click.echo(Wording(config.lang).say("state_edited", page=str(page)), err=True)
    state = signed(found.state, found.content, signature)
    record, pages = _files(found, state, config)
    _write(page, record | pages)
    return state


def undo_last(page: Path, config: Config) -> State:
    """Take the last signature back. Raises UsageError where nobody signed, WriteError."""
    from digest.renderers.states import undone

    found = _found(page, config)
    if not found.state.signatures:
        raise UsageError("nobody signed it", where=str(page))
    state = undone(found.state, found.content)
    record, pages = _files(found, state, config)
    _write(page, pages | record)
    return state


def told(page: Path, state: State, lang: str) -> str:
    """`out/2025-W02.md : approuvée par Claire Martin le 13 janvier 2025`."""
    from digest.renderers.states import state_note

    words = Wording(lang)
    return f"{page}: {_plain(state_note(state, words)) or words.say('state_unsigned')}"


def warn_unapproved(page: Path, lang: str) -> None:
    """One line on stderr where a page that somebody signed is not approved as it stands."""
    from digest.renderers.states import bare, standing_state, state_note, state_of
    from digest.verifying import markdown_of

    state = standing_state(page.with_suffix(".json"))
    if state is None or not state.signatures:
        return
    words = Wording(lang)
    now = state_of(state, bare(markdown_of(page), state_note(state, words)))
    if now.state != "approved":
        why = _plain(state_note(now, words))
        click.echo(words.say("state_not_approved", page=str(page), state=why), err=True)


def _found(page: Path, config: Config) -> _Found:
    from digest.renderers import is_edited, language_of
    from digest.renderers.states import noted, standing_state, state_note, unnoted
    from digest.verifying import markdown_of

    record = page.with_suffix(".json")
    state = standing_state(record)
    if state is None:
        advice = "Build it with the json format: the signature is kept in the record beside the page"
        raise UsageError("is no record of a brief", where=str(record), advice=advice)
    words = Wording(language_of(page) or config.lang)
    content = unnoted(markdown_of(page), state, words)
    content = content if content.endswith("\n") else f"{content}\n"
    kept = json.loads(record.read_bytes())
    as_written = _hash(noted(content, state_note(state, words))) == kept.get("markdown_sha256")
    return _Found(page, state, content, words, kept, is_edited=is_edited(page) and not as_written)


def _files(found: _Found, after: State, config: Config) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The record of the page in a state, and the page with what is made of it."""
    from msgspec import to_builtins

    from digest.renderers.states import noted, state_note

    markdown = noted(found.content, state_note(after, found.words))
    kept = found.kept | {"state": to_builtins(after)}
    if not found.is_edited:
        kept["markdown_sha256"] = _hash(markdown)
    data = f"{json.dumps(kept, ensure_ascii=False, indent=_INDENT)}\n"
    record = {found.page.with_suffix(".json").name: data.encode("utf-8", "replace")}
    pages = {found.page.name: markdown.encode()}
    return record, pages | _forms(found.page, markdown, found.words.lang, config)


def _write(page: Path, files: dict[str, bytes]) -> None:
    from digest.writers import write_files

    write_files(page.parent, files)


def _hash(markdown: str) -> str:
    return sha256(markdown.encode()).hexdigest()


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
