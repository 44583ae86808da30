"""tally: what the votes add up to."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from digest.models.tally import Agreement, Mean, Tally, Turnout
from digest.models.voting import DIMENSIONS, QUESTIONS, Automatic, Vote
from digest.voting.agreement import krippendorff
from digest.voting.correlations import correlations
from digest.voting.resampling import intervals

__all__ = ["tally"]


def tally(
    votes: Sequence[Vote], *, draws: int, seed: int, comparison_scores: Automatic | None = None
) -> Tally:
    """Means with intervals, agreement, and correlations where the comparison's scores are given.

    Raters and items without any answer are counted as such, and weigh nothing.
    """
    answered = [vote for vote in votes if any(answer is not None for answer in _answers(vote))]
    systems = sorted({vote.system for vote in votes})
    people = [_by_cell(answered, number) for number in range(len(QUESTIONS))]
    return Tally(
        systems=tuple(systems),
        items=len({vote.item for vote in answered}),
        turnouts=tuple(_turnout(votes, rater) for rater in sorted({vote.rater for vote in votes})),
        means=_means(answered, systems, draws, seed),
        agreements=tuple(_agreement(answered, number) for number in range(len(DIMENSIONS))),
        correlations=correlations(people, comparison_scores) if comparison_scores else (),
        draws=draws,
        seed=seed,
    )


def _answers(vote: Vote) -> tuple[float | None, ...]:
    """A number for each of `QUESTIONS`; the preference is 1 for the best, -1 for the worst."""
    both = vote.best is not None and vote.worst is not None
    return (*vote.marks, float(bool(vote.best) - bool(vote.worst)) if both else None)


def _means(votes: Sequence[Vote], systems: Sequence[str], draws: int, seed: int) -> tuple[Mean, ...]:
    cells = [(system, question) for question in QUESTIONS for system in systems]
    if not votes:
        return tuple(Mean(system, question, 0, None) for system, question in cells)
    answers = _table(votes, systems)
    counts = (~np.isnan(answers)).sum((0, 1))
    means = intervals(answers, draws=draws, seed=seed)
    return tuple(
        Mean(system, question, int(n), *(None if np.isnan(number) else float(number) for number in column))
        for (system, question), n, column in zip(cells, counts, means.T, strict=True)
    )


def _table(votes: Sequence[Vote], systems: Sequence[str]) -> NDArray[np.float64]:
    """The answers: raters x items x (question, system)."""
    raters, items = sorted({vote.rater for vote in votes}), sorted({vote.item for vote in votes})
    table = np.full((len(raters), len(items), len(QUESTIONS), len(systems)), np.nan)
    for vote in votes:
        place = (raters.index(vote.rater), items.index(vote.item))
        for number, answer in enumerate(_answers(vote)):
            if answer is not None:
                table[*place, number, systems.index(vote.system)] = answer
    return table.reshape(len(raters), len(items), -1)


def _by_cell(votes: Sequence[Vote], question: int) -> Mapping[tuple[str, str], float]:
    """The raters' mean answer by item and system."""
    several: dict[tuple[str, str], list[float]] = {}
    for vote in votes:
        answer = _answers(vote)[question]
        if answer is not None:
            several.setdefault((vote.item, vote.system), []).append(answer)
    return {cell: sum(answers) / len(answers) for cell, answers in sorted(several.items())}


def _agreement(votes: Sequence[Vote], number: int) -> Agreement:
    raters, summaries = sorted({vote.rater for vote in votes}), sorted({vote.summary for vote in votes})
    marks = {(vote.rater, vote.summary): vote.marks[number] for vote in votes}
    ratings = [[marks.get((rater, summary)) for summary in summaries] for rater in raters]
    given = [sum(row[place] is not None for row in ratings) for place in range(len(summaries))]
    return Agreement(DIMENSIONS[number], krippendorff(ratings), sum(n for n in given if n > 1))


def _turnout(votes: Sequence[Vote], rater: int) -> Turnout:
    """Each different text is marked once, and one is called best and one worst of each item."""
    own = [vote for vote in votes if vote.rater == rater]
    marks = {vote.summary: vote.marks for vote in own}
    items = {vote.item for vote in own}
    best, worst = {vote.item for vote in own if vote.best}, {vote.item for vote in own if vote.worst}
    given = sum(mark is not None for several in marks.values() for mark in several)
    return Turnout(rater, len(marks) * len(DIMENSIONS) + 2 * len(items), given + len(best) + len(worst))
