"""Write docs/reference/ from the code: `make docs`. A test holds the files to what this makes."""

import json
from collections.abc import Iterator
from dataclasses import fields
from importlib import resources
from pathlib import Path

import click

from bench.training.card import card
from digest.cli import digest
from digest.config import Config, Running
from digest.models import EndpointSettings, FeedSettings, Mail, ModelSettings
from digest.proofing.codes import LEVELS
from digest.renderers import Wording
from digest.renderers.schema import schemas

__all__ = ["pages"]

_HERE = Path(__file__).parent / "reference"
_TABLES: dict[str, type[Running | ModelSettings | EndpointSettings | Mail | FeedSettings]] = {
    "run": Running,
    "abstractive": ModelSettings,
    "endpoint": EndpointSettings,
    "email": Mail,
    "feeds": FeedSettings,
}


def pages() -> dict[str, str]:
    """The pages by file name."""
    written = {"cli.md": _commands(), "config.md": _settings(), "salience.md": card()}
    return written | {"proofing.md": _findings()} | schemas()


def _commands() -> str:
    root = click.Context(digest, info_name="digest", terminal_width=80)
    parts = ["# The command line\n\nWritten from the code by `make docs`.\n", _block(digest.get_help(root))]
    return "\n".join([*parts, *_below(digest, root)])


def _below(group: click.Group, parent: click.Context) -> Iterator[str]:
    """The commands of a group, and theirs."""
    for name in group.list_commands(parent):
        if command := group.get_command(parent, name):
            context = click.Context(command, info_name=name, parent=parent, terminal_width=80)
            yield f"## {context.command_path}\n\n{_block(command.get_help(context))}"
            if isinstance(command, click.Group):
                yield from _below(command, context)


def _settings() -> str:
    starter = (resources.files("digest.cli") / "starters" / "digest.toml").read_text(encoding="utf-8")
    own = [(field.name, field.default) for field in fields(Config) if field.name not in _TABLES]
    inner = [
        (f"{name}.{field.name}", field.default) for name, kind in _TABLES.items() for field in fields(kind)
    ]
    rows = "\n".join(f"| `{name}` | {_shown(default)} |" for name, default in (*own, *inner))
    return (
        "# digest.toml\n\nWritten from the code by `make docs`. `digest init` writes this file:\n\n"
        f"```toml\n{starter}```\n\n| setting | default |\n|---|---|\n{rows}\n"
    )


def _findings() -> str:
    words = Wording("en")
    told = ((f"`{code}`", level, words.say(f"proof_found_{code}"), code) for code, level in LEVELS.items())
    rows = "\n".join(
        f"| {name} | {level} | {_cell(says)} | {_cell(words.say(f'proof_advice_{code}'))} |"
        for name, level, says, code in told
    )
    return (
        "# What is checked in a message\n\nWritten from the code by `make docs`. "
        "[How to check a message](../how-to/check-a-message.md) says what the score is.\n\n"
        f"| code | level | what it says | what to do |\n|---|---|---|---|\n{rows}\n"
    )


def _cell(text: str) -> str:
    return text.replace("<", "&lt;").replace("|", "\\|")


def _shown(default: object) -> str:
    """As the file would say it; nothing where there is no default."""
    return "" if default is None else f"`{json.dumps(default, default=str)}`"


def _block(text: str) -> str:
    return f"```text\n{text.rstrip()}\n```\n"


if __name__ == "__main__":
    for name, text in pages().items():
        (_HERE / name).write_text(text, encoding="utf-8")
