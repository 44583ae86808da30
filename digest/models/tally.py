"""A tally: what people's votes on summaries add up to."""

from dataclasses import dataclass
from typing import Literal

from digest.models.voting import Dimension

Level = Literal["system", "summary"]


@dataclass(frozen=True, slots=True)
class Mean:
    """A system's mean over `n` answers, and its 95 % interval over raters and items.

    `question` is a dimension (1 to 5) or "preference": the share of times that the system was called best
    less the share that it was called worst (-1 to 1). `low` and `high` are None where one answer is alone.
    """

    system: str
    question: str
    n: int
    mean: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Krippendorff's α (ordinal) of one dimension over `n` marks on summaries that two raters marked.

    None where it is not defined: nothing marked twice, or everything marked the same.
    """

    dimension: Dimension
    alpha: float | None
    n: int


@dataclass(frozen=True, slots=True)
class Correlation:
    """How an automatic column goes with a question: over `n` systems' means, or `n` summaries.

    Kendall's τ-b and Pearson's r; None below three pairs or where one side never changes.
    """

    column: str
    question: str
    level: Level
    n: int
    kendall: float | None
    pearson: float | None


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many answers a rater was asked for (marks and choices), and how many there are."""

    rater: int
    asked: int
    given: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What the votes add up to. `items` counts those with an answer, `turnouts` has every rater.

    The intervals are percentiles of `draws` resamplings of raters and items, seeded with `seed`.
    """

    systems: tuple[str, ...]
    items: int
    turnouts: tuple[Turnout, ...]
    means: tuple[Mean, ...]
    agreements: tuple[Agreement, ...]
    correlations: tuple[Correlation, ...]
    draws: int
    seed: int

    @property
    def raters(self) -> int:
        """How many raters gave an answer."""
        return sum(turnout.given > 0 for turnout in self.turnouts)
