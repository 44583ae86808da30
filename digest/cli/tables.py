"""Results on stdout: a table for people, or one JSON object a line."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence

import click

__all__ = ["print_json", "print_table"]

_WIDTH = 110  # columns, where stdout is no terminal: the same bytes in every pipe


def print_json(rows: Iterable[Mapping[str, object]]) -> None:
    """One JSON object a line, keys in the order given."""
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False))


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, err: bool = False) -> None:
    """A plain table, on stderr if `err`; long cells are wrapped, never cut."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    stream = sys.stderr if err else sys.stdout
    people = stream is not None and stream.isatty()
    console = Console(file=stream, width=None if people else _WIDTH, highlight=False)
    console.print(table)
