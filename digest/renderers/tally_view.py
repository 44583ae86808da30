"""TallyView: the report of a vote as ready-made strings; the template only places them."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.models.tally import Agreement, Mean, Tally
from digest.models.voting import PREFERENCE, QUESTIONS
from digest.renderers.tally_cells import NOTHING, decimal, name_cell
from digest.renderers.tally_correlations import CorrelationsView, correlation_views
from digest.renderers.wording import Wording

__all__ = ["TallyView", "tally_view"]

FEWEST = 20  # items; below, a difference proves nothing


@dataclass(frozen=True, slots=True)
class RowView:
    """A system's line in the table of one question."""

    system: str
    mean: str
    interval: str
    n: str


@dataclass(frozen=True, slots=True)
class TableView:
    """One question: what its numbers mean, its systems, the best first, and how far the raters agree."""

    title: str
    note: str
    rows: tuple[RowView, ...]
    agreement: str


@dataclass(frozen=True, slots=True)
class TallyView:
    """The report. Every string is Markdown, escaped and typeset."""

    title: str
    counts: str
    warnings: tuple[str, ...]
    turnouts: tuple[str, ...]
    system: str
    mean: str
    interval: str
    answers: str
    tables: tuple[TableView, ...]
    correlations_title: str
    how_correlated: str
    column: str
    correlations: tuple[CorrelationsView, ...]
    how: str


def tally_view(tally: Tally, words: Wording) -> TallyView:
    """The report of a vote."""
    items, raters = words.say("tally_items", count=tally.items), words.say("tally_raters", count=tally.raters)
    return TallyView(
        title=words.say("tally_title"),
        counts=words.say("tally_counts", items=items, raters=raters),
        warnings=tuple(_warnings(tally, words)),
        turnouts=tuple(
            words.say(
                "tally_turnout", rater=one.rater, given=words.number(one.given), asked=words.number(one.asked)
            )
            for one in tally.turnouts
        ),
        system=words.say("tally_system"),
        mean=words.say("tally_mean"),
        interval=words.say("tally_interval"),
        answers=words.say("tally_answers"),
        tables=tuple(_table(tally, question, words) for question in QUESTIONS),
        correlations_title=words.say("tally_correlations"),
        how_correlated=words.say("tally_how_correlated"),
        column=words.say("tally_column"),
        correlations=tuple(correlation_views(tally.correlations, words)),
        how=words.say("tally_how", draws=words.number(tally.draws), seed=tally.seed),
    )


def _warnings(tally: Tally, words: Wording) -> Iterator[str]:
    if tally.items < FEWEST:
        yield words.say("tally_too_few")
    if tally.raters == 1:
        yield words.say("tally_one_rater")


def _table(tally: Tally, question: str, words: Wording) -> TableView:
    means = [mean for mean in tally.means if mean.question == question]
    best_first = sorted(means, key=lambda one: (one.mean is None, -(one.mean or 0.0), one.system))
    agreements = [_agreement(one, words) for one in tally.agreements if one.dimension == question]
    return TableView(
        title=words.say(f"dimension_{question}"),
        note=words.say("tally_preference_scale" if question == PREFERENCE else "tally_scale"),
        rows=tuple(_row(mean, words) for mean in best_first),
        agreement="".join(agreements),
    )


def _row(mean: Mean, words: Wording) -> RowView:
    ends = [decimal(end, words) for end in (mean.low, mean.high)]
    interval = words.say("tally_between", low=ends[0], high=ends[1]) if mean.low is not None else NOTHING
    return RowView(name_cell(mean.system, words), decimal(mean.mean, words), interval, words.number(mean.n))


def _agreement(agreement: Agreement, words: Wording) -> str:
    if agreement.alpha is None:
        return words.say("tally_no_agreement")
    return words.say("tally_agreement", alpha=decimal(agreement.alpha, words), count=agreement.n)
