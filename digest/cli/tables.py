"""Results on stdout: a table for people, or one JSON object a line."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence

import click

__all__ = ["print_json", "print_table"]

# Rich breaks a line at a space that does not break: no text has these, which are no characters.
_KEPT = {0xA0: "\ufdd0", 0x202F: "\ufdd1"}
_SPACES = {ord(kept): chr(space) for space, kept in _KEPT.items()}
_WIDTH = 110  # columns, where stdout is no terminal: the same bytes in every pipe


def print_json(rows: Iterable[Mapping[str, object]]) -> None:
    """One JSON object a line, keys in the order given."""
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False))


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, err: bool = False) -> None:
    """A plain table, on stderr if `err`; long cells are wrapped, never cut, and not inside « and »."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell.translate(_KEPT)) for cell in row))
    stream = sys.stderr if err else sys.stdout
    people = stream is not None and stream.isatty()
    console = Console(file=stream, width=None if people else _WIDTH, highlight=False)
    with console.capture() as told:
        console.print(table)
    click.echo(told.get().translate(_SPACES), err=err, nl=False)
