"""Who takes part in a comparison: summarizers, chance, the oracle, and texts made elsewhere."""

import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from digest.compare.items import read_texts
from digest.compare.oracle import best_match
from digest.errors import UsageError
from digest.models import Item, Output, Story, Summary
from digest.summarizers import Summarizer, make_summarizer

__all__ = ["CHANCE", "ORACLE", "SEEDS", "Given", "System", "make_system", "read_candidate"]

CHANCE, ORACLE = "random", "oracle"
SEEDS = 20  # choices by chance that are averaged


class System(Protocol):
    """Gives a summary, or several that are averaged, for an item."""

    @property
    def name(self) -> str:
        """The name in the tables."""

    def outputs(self, item: Item, words: int) -> tuple[Output, ...]:
        """What it prints within a budget of words; nothing where it has no summary of the item."""


class Summarizing:
    """A summarizer of the family; several of them, under several seeds, count as one system."""

    def __init__(self, name: str, members: Iterable[Summarizer]) -> None:
        """`members` are asked one after the other."""
        self.name, self.members = name, tuple(members)

    def outputs(self, item: Item, words: int) -> tuple[Output, ...]:
        """One output of each member, with its CPU time."""
        return tuple(self._output(item, words, member) for member in self.members)

    def _output(self, item: Item, words: int, member: Summarizer) -> Output:
        start = time.process_time()
        summary = member.summarize(item.story, words)
        spent = time.process_time() - start
        return _printed(self.name, item, summary, spent)


class Oracle:
    """The units that match the references best, taken one by one: what choosing whole units could reach."""

    name = ORACLE

    def outputs(self, item: Item, words: int) -> tuple[Output, ...]:
        """Nothing where the item has no reference."""
        return (_printed(self.name, item, best_match(item, words), 0.0),) if item.references else ()


class Given:
    """Texts that another tool or a person made."""

    def __init__(self, name: str, texts: Mapping[str, tuple[str, ...]]) -> None:
        """`texts` by the item's id; of several only the first is taken."""
        self.name, self.texts = name, texts

    def outputs(self, item: Item, words: int) -> tuple[Output, ...]:  # noqa: ARG002 - it is written already
        """The text, whatever its length."""
        return (Output(self.name, item.id, self.texts[item.id][0]),) if item.id in self.texts else ()


def make_system(name: str) -> System:
    """A system by its name: "oracle", "random", or any that `make_summarizer` takes."""
    if name == ORACLE:
        return Oracle()
    if name == CHANCE:
        return Summarizing(name, (make_summarizer(name, seed=seed) for seed in range(1, SEEDS + 1)))
    return Summarizing(name, [make_summarizer(name)])


def read_candidate(stated: str, order: tuple[str, ...]) -> Given:
    """The texts behind `NAME=FILE`, of items that are called and ordered so.

    Raises UsageError where the form, the file or every id is wrong.
    """
    name, equals, file = stated.partition("=")
    if not (name and equals and file):
        advice = "Write --candidates mine=summaries.jsonl"
        raise UsageError(f"{stated!r} names no system and file", advice=advice)
    texts = read_texts(Path(file), order)
    if not texts.keys() & set(order):
        advice = f"The items are called {', '.join(order[:3])}…"
        raise UsageError("it has no summary of any item", where=file, advice=advice)
    return Given(name, texts)


def _printed(system: str, item: Item, summary: Summary, seconds: float) -> Output:
    return Output(system, item.id, _text(item.story, summary), summary.extracts, seconds)


def _text(story: Story, summary: Summary) -> str:
    units = {article.id: article.units for article in story.articles}
    return " ".join(units[extract.article][extract.unit].text for extract in summary.extracts)
