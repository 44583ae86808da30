"""Index: a comparison's outputs, scores and columns by what they are about."""

from collections.abc import Mapping
from dataclasses import dataclass

from digest.models import Column, Comparison, Contrast, Flag, Output, Standing

__all__ = ["FEWEST", "Index"]

FEWEST = 20  # items; below, no difference is called one (the verdict's own bound)
_LEVEL = 0.05  # of the adjusted p; the custom of the field


@dataclass(frozen=True, slots=True)
class Index:
    """Where a system gave several outputs for an item, the first one stands for them."""

    comparison: Comparison
    columns: Mapping[str, int]
    outputs: Mapping[tuple[str, str], Output]
    values: Mapping[tuple[str, str], tuple[float | None, ...]]
    flags: Mapping[tuple[str, str], tuple[Flag, ...]]
    standings: Mapping[str, Standing]

    @classmethod
    def of(cls, comparison: Comparison) -> "Index":
        """The index of one comparison."""
        flags: dict[tuple[str, str], tuple[Flag, ...]] = {}
        for flag in comparison.flags:
            at = (flag.system, flag.item)
            flags[at] = (*flags.get(at, ()), flag)
        return cls(
            comparison,
            {column.name: n for n, column in reversed(list(enumerate(comparison.columns)))},
            {(output.system, output.item): output for output in reversed(comparison.outputs)},
            {(score.system, score.item): score.values for score in comparison.scores},
            flags,
            {standing.system: standing for standing in comparison.standings},
        )

    @property
    def judged(self) -> Column | None:
        """The column that the verdict is about; None where the comparison has no such column."""
        at = self.columns.get(self.comparison.verdict.column)
        return None if at is None else self.comparison.columns[at]

    def value(self, system: str, item: str, column: str) -> float | None:
        """A system's number for an item; None where it has none."""
        values, at = self.values.get((system, item), ()), self.columns.get(column)
        return None if at is None or at >= len(values) else values[at]

    def contrast(self, system: str, column: str) -> Contrast | None:
        """How a system did in a column."""
        standing = self.standings.get(system)
        found = (one for one in (standing.contrasts if standing else ()) if one.column == column)
        return next(found, None)

    def mean(self, system: str, column: str) -> float | None:
        """A system's mean in a column."""
        contrast = self.contrast(system, column)
        return contrast.mean if contrast else None

    def is_told(self, column: Column) -> bool:
        """Whether any system has a mean in a column."""
        return any(self.mean(system, column.name) is not None for system in self.comparison.systems)

    @property
    def has_intervals(self) -> bool:
        """Whether any difference comes with its interval."""
        contrasts = (one for standing in self.standings.values() for one in standing.contrasts)
        return any(contrast.low is not None for contrast in contrasts)

    @property
    def ranked(self) -> tuple[str, ...]:
        """The systems, the best in the judged column first; where that proves nothing, as asked for."""
        judged = self.judged
        if judged is None or self.comparison.verdict.kind == "too_few":
            return self.comparison.systems
        sign = 1 if judged.better == "lower" else -1
        means = {system: self.mean(system, judged.name) for system in self.comparison.systems}
        known = [system for system, mean in means.items() if mean is not None]
        unknown = [system for system, mean in means.items() if mean is None]
        return (*sorted(known, key=lambda system: sign * (means[system] or 0.0)), *unknown)

    def proves(self, contrast: Contrast) -> bool:
        """Whether a difference may be marked as one: enough items, and a p that stays low after Holm."""
        enough = self.comparison.verdict.kind != "too_few" and len(self.comparison.items) >= FEWEST
        return (
            enough
            and contrast.pairs >= FEWEST
            and contrast.p_adjusted is not None
            and contrast.p_adjusted < _LEVEL
        )
