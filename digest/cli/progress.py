"""watched: how far a run is, on stderr, where that is a terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

__all__ = ["watched"]

_Item = TypeVar("_Item")


def watched(items: Iterable[_Item], what: str, *, quiet: bool, total: int | None = None) -> Iterator[_Item]:
    """The items, counted while they pass; `total` where it is known."""
    if quiet or not (sys.stderr and sys.stderr.isatty()):
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=total)
        for item in items:
            progress.advance(task)
            yield item
