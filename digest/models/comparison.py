"""A comparison of summarizers: what each gave for each item, how it was scored, what that proves."""

from dataclasses import dataclass
from typing import Literal

from digest.models.story import Extract, Story

Better = Literal["higher", "lower", ""]


@dataclass(frozen=True, slots=True)
class Item:
    """What every system summarizes: a story (often of one article), and the references that came with it."""

    id: str
    story: Story
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Output:
    """What a system gave for an item.

    `extracts` are the units that it chose, in the order of printing; none for a text from elsewhere (a
    candidate's). `seconds` of CPU were spent; 0 where nobody knows.
    """

    system: str
    item: str
    text: str
    extracts: tuple[Extract, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Column:
    """One number that a metric gives: its name (`rouge2`), which way is better, how many decimals tell.

    `better` is "" where neither is: a fact, no merit. `scale` 100 prints a share as a percentage.
    """

    name: str
    better: Better = ""
    decimals: int = 2
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """The numbers of one output, one for each column; None where a metric has nothing to say.

    Of a system that is run under several seeds ("random") they are means over these.
    """

    system: str
    item: str
    values: tuple[float | None, ...]


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
    """What a system spends: milliseconds of CPU for an item (half and 95 % need less), peak megabytes."""

    p50: float
    p95: float
    peak: float


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
class Flag:
    """A part of an output that its sources do not support, or that cannot stand alone there.

    `start` and `end` are offsets (code points) into the output's text; `kind` is number, date, name,
    quotation, debris, dangling, deictic or mark (a quotation mark without its partner).
    """

    system: str
    item: str
    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Summarizers on the same items, under the same budget of words.

    `scores` has a row for each system and item; `disagreements` are ids of items, the one on which systems
    differ most first. `signature` names all that a number depends on.
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
