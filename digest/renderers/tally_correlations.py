"""correlation_views: how automatic columns go with what people said, as ready-made strings."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.models.tally import Correlation
from digest.models.voting import QUESTIONS
from digest.renderers.tally_cells import NOTHING, decimal, name_cell
from digest.renderers.wording import Wording

__all__ = ["CorrelationsView", "PairsView", "correlation_views"]


@dataclass(frozen=True, slots=True)
class PairsView:
    """An automatic column's line in a table of correlations."""

    column: str
    pairs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CorrelationsView:
    """Correlations over systems, or over summaries."""

    title: str
    questions: tuple[str, ...]
    rows: tuple[PairsView, ...]


def correlation_views(correlations: tuple[Correlation, ...], words: Wording) -> Iterator[CorrelationsView]:
    """A table over systems and one over summaries, where anything could be computed."""
    questions = tuple(words.say(f"dimension_{question}") for question in QUESTIONS)
    for level in ("system", "summary"):
        found = [one for one in correlations if one.level == level and one.kendall is not None]
        columns = dict.fromkeys(one.column for one in found)
        by_place = {(one.column, one.question): one for one in found}
        rows = [
            PairsView(
                name_cell(one, words), tuple(_pair(by_place.get((one, name)), words) for name in QUESTIONS)
            )
            for one in columns
        ]
        if rows:
            yield CorrelationsView(words.say(f"tally_level_{level}"), questions, tuple(rows))


def _pair(correlation: Correlation | None, words: Wording) -> str:
    if correlation is None:
        return NOTHING
    kendall, pearson = decimal(correlation.kendall, words), decimal(correlation.pearson, words)
    return words.say("tally_pair", kendall=kendall, pearson=pearson, count=correlation.n)
