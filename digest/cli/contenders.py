"""Who and what takes part in a run of `digest compare`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digest.cli.reading import read
from digest.config import Config
from digest.errors import UsageError, suggestion

if TYPE_CHECKING:
    from digest.compare import Gap, System
    from digest.models import Item

__all__ = ["Asked", "Entries", "items_of_run", "models_of_run", "systems_of_run"]

_ALWAYS = ("lead", "random")
_FIELD = ("salience", "centroid", "lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic", "reduction", "mmr")
_NAMED = 3  # ids; enough to see what is wrong with them


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asked for."""

    systems: tuple[str, ...]
    per: str
    refs: Path | None
    candidates: tuple[str, ...]
    metrics: tuple[str, ...]
    tokenizer: str
    stem: bool
    model: Path | None
    baseline: str
    seed: int
    timing: bool
    fail_under: str | None
    history: Path | None
    quiet: bool
    draws: int
    blind: int | None
    raters: int
    folder: Path | None
    files: Mapping[str, Path] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entries:
    """What is summarized, how many are no copies, and the order of texts without ids if one is known."""

    items: tuple["Item", ...]
    distinct: int
    order: tuple[str, ...] | None


def items_of_run(config: Config, sources: Sequence[str], asked: Asked) -> Entries:
    """The items, with the references of the run; texts without ids can only follow the rows of --refs."""
    from digest.clustering import as_given
    from digest.compare import copied, count_distinct, items_of, reference_gaps
    from digest.pipeline import tell

    prepared = read(sources, config, quiet=asked.quiet, desk=False)
    stories = tell(prepared, config) if asked.per == "story" else as_given(prepared.articles, prepared.copies)
    items = items_of(stories)
    distinct = count_distinct(items, prepared.copies)
    _say(copied(len(items), distinct), config, asked)
    if asked.refs is None:
        _say(reference_gaps(items), config, asked)
        return Entries(items, distinct, None)
    items, order = _referenced(items, asked.refs, config, asked)
    return Entries(items, distinct, order)


def _referenced(
    items: tuple["Item", ...], file: Path, config: Config, asked: Asked
) -> tuple[tuple["Item", ...], tuple[str, ...]]:
    """The items with the references of a file, and the order of its rows."""
    from digest.compare import called, read_texts, reference_gaps, with_references

    references, ids = read_texts(file), [item.id for item in items]
    if not any(references.get(one) for one in ids):
        raise UsageError("it has no reference of any item", where=str(file), advice=called(ids))
    items = with_references(items, references)
    _say(reference_gaps(items, references, where=str(file)), config, asked)
    return items, tuple(references)


def models_of_run(config: Config, asked: Asked) -> dict[str, "System"]:
    """The models that write among the systems, by name: they are loaded before a long pile is read."""
    from digest.compare import make_system
    from digest.summarizers import writer_name

    named = dict.fromkeys((*asked.systems, asked.baseline))
    return {name: make_system(name, config) for name in named if writer_name(name)}


def systems_of_run(
    config: Config, asked: Asked, entries: Entries, models: Mapping[str, "System"]
) -> list["System"]:
    """Those that were asked for, chance, the baseline, and the oracle where there are references."""
    from digest.compare import candidate_gaps, make_system, read_candidate

    items, ids = entries.items, [item.id for item in entries.items]
    given = [read_candidate(stated, entries.order, ids) for stated in asked.candidates]
    theirs = [candidate.name for candidate in given]
    if twice := [name for name in theirs if theirs.count(name) > 1]:
        raise UsageError(f"two candidates are called {twice[0]}", advice="Give each a name of its own")
    _check_baseline(asked.baseline, [*theirs, *models])
    for candidate in given:
        _say(candidate_gaps(items, candidate), config, asked)
    referenced = any(item.references for item in items)
    if "oracle" in asked.systems and not referenced:
        raise UsageError("the oracle needs references", advice="Name them with --refs")
    oracle = ["oracle"] if referenced else []
    names = dict.fromkeys((*_ALWAYS, *(asked.systems or _FIELD), asked.baseline, *oracle))
    return [*(models.get(name) or make_system(name) for name in names if name not in theirs), *given]


def _check_baseline(baseline: str, theirs: Sequence[str]) -> None:
    """Before a long run: it is a summarizer or a candidate. The oracle has seen the references."""
    from digest.summarizers import names

    known = [*theirs, *names()]
    if baseline not in known:
        advice = suggestion(baseline, known)
        raise UsageError(
            f"no system to compare with is called {baseline!r}", where="--baseline", advice=advice
        )


def _say(gaps: "Iterable[Gap]", config: Config, asked: Asked) -> None:
    """What takes no part, a line each on stderr."""
    from digest.renderers import Wording

    words = Wording(config.lang)
    for gap in () if asked.quiet else gaps:
        more = ", …" if len(gap.ids) > _NAMED else ""
        names = f"{', '.join(gap.ids[:_NAMED])}{more}"
        line = words.say(f"gap_{gap.kind}", count=gap.count, of=gap.of, where=gap.where, names=names)
        click.echo(line, err=True)
