"""The stages of a long run: counted on stderr while they pass, told in a table at the end."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from rich.progress import Progress

    from digest.renderers import Wording

__all__ = ["Stage", "Stages"]

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Stage:
    """What a stage did: articles that passed, inputs that it skipped, seconds."""

    name: str
    articles: int
    skipped: int
    seconds: float


class Stages:
    """Watches the stages of a run (see `digest.shards.Watch`)."""

    def __init__(self, words: "Wording", *, quiet: bool) -> None:
        """Tell them in these words, or nobody."""
        self.done: list[Stage] = []
        self._words, self._quiet = words, quiet

    def __call__(
        self, stage: str, total: int, results: Iterable[_Item], count: Callable[[_Item], tuple[int, int]]
    ) -> Iterator[_Item]:
        """The results as they are, counted; a line when the last one has passed."""
        start, articles, skipped = monotonic(), 0, 0
        with self._progress() as progress:
            task = progress.add_task(self._words.say(f"stage_{stage}"), total=total, told="")
            for result in results:
                more, less = count(result)
                articles, skipped = articles + more, skipped + less
                rate = self._rate(articles, monotonic() - start)
                progress.update(task, advance=1, told=f"{self._words.number(articles)} · {rate}")
                yield result
        self.done.append(Stage(stage, articles, skipped, monotonic() - start))
        if not self._quiet:
            click.echo(" · ".join(cell for cell in self._cells(self.done[-1]) if cell), err=True)

    def table(self) -> None:
        """The stages and their sum on stderr."""
        from digest.cli.tables import print_table

        whole = Stage(
            "all",
            max((one.articles for one in self.done), default=0),
            sum(one.skipped for one in self.done),
            sum(one.seconds for one in self.done),
        )
        heads = [
            self._words.say(f"stages_{name}") for name in ("stage", "articles", "time", "rate", "skipped")
        ]
        if not self._quiet:
            print_table(heads, map(self._cells, (*self.done, whole)), err=True)

    def _cells(self, stage: Stage) -> tuple[str, ...]:
        words = self._words
        return (
            words.say(f"stage_{stage.name}"),
            words.say("articles", count=stage.articles),
            self._time(stage.seconds),
            self._rate(stage.articles, stage.seconds),
            words.say("report_skipped", count=stage.skipped) if stage.skipped else "",
        )

    def _rate(self, articles: int, seconds: float) -> str:
        return self._words.say(
            "stages_per_second", rate=self._words.number(round(articles / max(seconds, 1e-3)))
        )

    def _time(self, seconds: float) -> str:
        minutes, rest = divmod(round(seconds), 60)
        return self._words.say(
            "stages_minutes" if minutes else "stages_seconds", minutes=minutes, seconds=rest
        )

    def _progress(self) -> "Progress":
        """A bar with the time left on a terminal; elsewhere nothing but the lines."""
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        people = not self._quiet and sys.stderr is not None and sys.stderr.isatty()
        return Progress(
            *columns,
            TextColumn("{task.fields[told]}"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
            disable=not people,
        )
