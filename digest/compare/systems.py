"""Who takes part in a comparison: summarizers, chance, the oracle, and texts made elsewhere."""

import time
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Protocol

from digest.compare.oracle import best_match
from digest.compare.texts import Texts, called, read_texts, shown
from digest.config import Config
from digest.errors import UsageError
from digest.models import Item, Output, Story, Summary
from digest.summarizers import Summarizer, make_summarizer, names, writer_name

__all__ = ["CHANCE", "ORACLE", "SEEDS", "Given", "System", "make_system", "read_candidate"]

CHANCE, ORACLE = "random", "oracle"
SEEDS = 20  # choices by chance that are averaged
_FORM = "Write --candidates mine=summaries.jsonl"


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

    def __init__(self, name: str, texts: Texts) -> None:
        """`texts` by the item's id; of several only the first is taken."""
        self.name, self.texts = name, texts

    def outputs(self, item: Item, words: int) -> tuple[Output, ...]:  # noqa: ARG002 - it is written already
        """The text, whatever its length."""
        return tuple(Output(self.name, item.id, text) for text in self.texts.get(item.id, ())[:1])


def make_system(name: str, config: Config | None = None) -> System:
    """A system by its name: "oracle", "random", or any that `make_summarizer` or `make_writer` takes.

    `config` has the settings of the models that write; they are loaded.
    """
    if writer_name(name):
        from digest.compare.writing import Writing  # noqa: PLC0415 - the others need no model
        from digest.summarizers.abstractive import make_writer  # noqa: PLC0415

        return Writing(make_writer(name, config or Config()))
    if name == ORACLE:
        return Oracle()
    if name == CHANCE:
        return Summarizing(name, (make_summarizer(name, seed=seed) for seed in range(1, SEEDS + 1)))
    return Summarizing(name, [make_summarizer(name)])


def read_candidate(stated: str, order: tuple[str, ...] | None, known: Collection[str]) -> Given:
    """The texts behind `NAME=FILE`: by the ids that are `known`, or in this order where there is one.

    Raises UsageError where the form, the name, the file or every id is wrong.
    """
    name, equals, file = (part.strip() for part in stated.partition("="))
    if not (name and equals and file):
        raise UsageError(f"{shown(stated)} names no system and file", advice=_FORM)
    if not name.isprintable():
        raise UsageError(f"no system can be called {shown(name)}", advice=_FORM)
    if name in {ORACLE, *names()} or writer_name(name):
        raise UsageError(f"{name} is a system of ours. Give the candidate another name", advice=_FORM)
    texts = read_texts(Path(file), order)
    if not any(texts.get(one) for one in known):
        raise UsageError("it has no summary of any item", where=file, advice=called(known))
    return Given(name, texts)


def _printed(system: str, item: Item, summary: Summary, seconds: float) -> Output:
    return Output(system, item.id, _text(item.story, summary), summary.extracts, seconds)


def _text(story: Story, summary: Summary) -> str:
    units = {article.id: article.units for article in story.articles}
    return " ".join(units[extract.article][extract.unit].text for extract in summary.extracts)
