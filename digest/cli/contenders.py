"""Who and what takes part in a run of `digest compare`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from digest.cli.reading import read
from digest.config import Config
from digest.errors import UsageError, suggestion

if TYPE_CHECKING:
    from digest.compare import System
    from digest.models import Item

__all__ = ["Asked", "items_of_run", "systems_of_run"]

_ALWAYS = ("lead", "random")
_FIELD = ("salience", "centroid", "lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic", "reduction", "mmr")


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


def items_of_run(
    config: Config, sources: Sequence[str], asked: Asked
) -> tuple[tuple["Item", ...], tuple[str, ...]]:
    """What is summarized, and the order in which texts without ids come."""
    from digest.clustering import as_given
    from digest.compare import items_of, read_texts, with_references
    from digest.pipeline import tell

    prepared = read(sources, config, quiet=asked.quiet)
    stories = tell(prepared, config) if asked.per == "story" else as_given(prepared.articles, prepared.copies)
    items = items_of(stories)
    order = tuple(item.id for item in items)
    if asked.refs is None:
        return items, order
    references = read_texts(asked.refs, order)
    if references.keys().isdisjoint(order):
        advice = f"The items are called {', '.join(order[:3])}…"
        raise UsageError("it has no reference of any item", where=str(asked.refs), advice=advice)
    return with_references(items, references), tuple(references)


def systems_of_run(asked: Asked, items: Sequence["Item"], order: tuple[str, ...]) -> list["System"]:
    """Those that were asked for, chance, the baseline, and the oracle where there are references."""
    from digest.compare import make_system, read_candidate

    given = [read_candidate(stated, order) for stated in asked.candidates]
    theirs = [candidate.name for candidate in given]
    oracle = ["oracle"] if any(item.references for item in items) else []
    names = [name for name in (*_ALWAYS, *(asked.systems or _FIELD), *oracle) if name not in theirs]
    known = list(dict.fromkeys(names)) + theirs
    if asked.baseline not in known:
        raise UsageError(f"no system is called {asked.baseline!r}", advice=suggestion(asked.baseline, known))
    return [*(make_system(name) for name in dict.fromkeys(names)), *given]
