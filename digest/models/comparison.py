"""A comparison of summarizers: what each gave for each item, how it was scored, what that proves."""

from dataclasses import dataclass
from typing import Literal

from digest.models.outputs import Column, Flag, Item, Output, Score
from digest.models.written import Written

__all__ = [
    "Bucket",
    "Comparison",
    "Contrast",
    "Cost",
    "Habit",
    "Standing",
    "Verdict",
]


@dataclass(frozen=True, slots=True)
class Contrast:
    """A system's mean of one column, and what tells it from the baseline's.

    `difference` is over the `pairs` of items that both have a number for, `low` and `high` the ends of its
    95 % paired bootstrap interval; `p` is of a paired approximate randomisation, `p_adjusted` after Holm over
    the systems. The baseline has none of these. `wins` counts items on which the system is better (higher,
    where neither is).
    """

    column: str
    mean: float | None
    pairs: int = 0
    difference: float | None = None
    low: float | None = None
    high: float | None = None
    p: float | None = None
    p_adjusted: float | None = None
    wins: int = 0
    ties: int = 0
    losses: int = 0


@dataclass(frozen=True, slots=True)
class Cost:
    """What a system spends: milliseconds of CPU for an item (half and 95 % need less), peak megabytes.

    `peak` is None where a language model writes: what it holds stands outside of what we can count.
    """

    p50: float
    p95: float
    peak: float | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a system did on all items.

    `agrees` says whether three runs, under three hash seeds, gave the same. `cost` and `agrees` are None for
    texts from elsewhere, `cost` also where no times were asked for.
    """

    system: str
    items: int
    contrasts: tuple[Contrast, ...]
    cost: Cost | None = None
    agrees: bool | None = None


@dataclass(frozen=True, slots=True)
class Bucket:
    """The means of one column over a part of the items: by "words", "articles" or "quoted" of their sources.

    `low` and `high` (both inside) bound the part; `means` has one for each system of the comparison.
    """

    by: str
    low: float
    high: float
    items: int
    column: str
    means: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Habit:
    """Words that one system prints more often than the others: counts in its outputs and in all of them."""

    system: str
    term: str
    own: int
    all: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the comparison proves: a key of the catalogue, and what goes into its sentence.

    `kind` is "too_few" (below 20 items), "none" (no system differs from the baseline in `column`), "better"
    (`systems` do, for the better), "worse" (all that differ do for the worse).
    """

    kind: Literal["too_few", "none", "better", "worse"]
    column: str
    systems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Summarizers on the same items, under the same budget of words.

    `scores` has a row for each system and item; `disagreements` are ids of items, the one on which systems
    differ most first. `signature` names all that a number depends on. `copies` items are copies of others.
    """

    signature: str
    lang: str
    words: int
    per: str
    baseline: str
    items: tuple[Item, ...]
    systems: tuple[str, ...]
    columns: tuple[Column, ...]
    outputs: tuple[Output, ...]
    scores: tuple[Score, ...]
    standings: tuple[Standing, ...]
    buckets: tuple[Bucket, ...]
    habits: tuple[Habit, ...]
    disagreements: tuple[str, ...]
    verdict: Verdict
    version: str = ""
    flags: tuple[Flag, ...] = ()
    copies: int = 0
    written: tuple[Written, ...] = ()
