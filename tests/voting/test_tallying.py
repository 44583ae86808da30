"""What votes add up to: means, intervals over raters and items, correlations."""

import math
from itertools import combinations

import numpy as np
import pytest

from digest.models import Score
from digest.models.tally import Mean, Tally
from digest.models.voting import DIMENSIONS, Automatic, Vote
from digest.voting import tally
from digest.voting.resampling import intervals

MARKS = {"lead": 4, "random": 2, "centroid": 3}


def vote(rater: int, item: str, system: str, mark: int | None, *, best: bool | None = None) -> Vote:
    worst = None if best is None else not best
    return Vote(rater, item, system, f"{item} {system}", (mark,) * 4, best, worst)


def votes(items: int = 20, raters: int = 2) -> list[Vote]:
    """Raters who differ by item and in how mild they are; lead is best, random worst, centroid neither."""
    made = []
    for rater in range(1, raters + 1):
        for item in range(items):
            for system, mark in MARKS.items():
                own = max(1, min(5, mark + (item + rater) % 3 - 1))
                told = Vote(
                    rater,
                    f"i{item}",
                    system,
                    f"i{item} {system}",
                    (own,) * 4,
                    system == "lead",
                    system == "random",
                )
                made.append(told)
    return made


def mean_of(tallied: Tally, system: str, question: str) -> Mean:
    return next(one for one in tallied.means if (one.system, one.question) == (system, question))


def test_means_are_over_what_was_given() -> None:
    made = [vote(1, "a", "x", 5), vote(1, "b", "x", None), vote(2, "a", "x", 2), vote(2, "b", "x", 2)]
    told = mean_of(tally(made, draws=100, seed=1), "x", "fluency")
    assert told.n == 3
    assert told.mean == pytest.approx(3)
    assert told.low is not None
    assert told.high is not None
    assert 2 <= told.low <= told.high <= 5


def test_dimensions_are_not_mixed_up() -> None:
    tallied = tally(
        [Vote(1, "a", "x", "t", (1, 2, 3, 4)), Vote(2, "a", "x", "t", (1, 2, 3, None))], draws=100, seed=1
    )
    assert [mean_of(tallied, "x", name).mean for name in DIMENSIONS] == [1, 2, 3, 4]
    assert [mean_of(tallied, "x", name).n for name in DIMENSIONS] == [2, 2, 2, 1]
    assert mean_of(tallied, "x", "relevance").low is None


def test_the_preference_is_best_less_worst() -> None:
    made = [
        vote(1, "a", "x", None, best=True),
        vote(1, "b", "x", None, best=True),
        vote(1, "c", "x", None, best=False),
        Vote(1, "d", "x", "d x", (None,) * 4, best=False, worst=False),
        Vote(1, "e", "x", "e x", (None,) * 4, best=True, worst=None),
    ]
    told = mean_of(tally(made, draws=100, seed=1), "x", "preference")
    assert (told.n, told.mean) == (4, 0.25)


def test_the_same_seed_gives_the_same_and_another_another() -> None:
    one = tally(votes(), draws=500, seed=13)
    assert one == tally(votes(), draws=500, seed=13)
    assert one == tally(votes()[::-1], draws=500, seed=13)
    uneven, other = (tally(votes(17, 3)[3:], draws=500, seed=seed) for seed in (13, 14))
    assert [mean.mean for mean in uneven.means] == [mean.mean for mean in other.means]
    assert [mean.low for mean in uneven.means] != [mean.low for mean in other.means]


def test_who_rates_is_chance_too() -> None:
    """Two raters of whom one is mild: the interval reaches from the one to the other, however many items."""
    strict_and_mild = [
        vote(rater, f"i{n}", "x", 1 if rater == 1 else 5) for rater in (1, 2) for n in range(200)
    ]
    told = mean_of(tally(strict_and_mild, draws=2000, seed=1), "x", "fluency")
    assert (told.low, told.mean, told.high) == (1, 3, 5)


def test_what_is_rated_is_chance_too() -> None:
    made = [vote(rater, f"i{n}", "x", 1 + 4 * (n % 2)) for rater in (1, 2) for n in range(40)]
    told = mean_of(tally(made, draws=4000, seed=1), "x", "fluency")
    spread = 1.96 * 2 / math.sqrt(40)  # of a mean of 40 items that are 1 or 5
    assert told.low == pytest.approx(3 - spread, abs=0.12)
    assert told.high == pytest.approx(3 + spread, abs=0.12)


def test_intervals_are_those_of_resampled_tables() -> None:
    """Against resampling written out: raters and items drawn, the mean of what stands there."""
    chance = np.random.default_rng(5)
    answers = chance.integers(1, 6, (3, 8, 1)).astype(float)
    answers[0, 2] = answers[2, 7] = np.nan
    drawn = []
    for _ in range(4000):
        raters, items = chance.integers(0, 3, 3), chance.integers(0, 8, 8)
        drawn.append(np.nanmean(answers[np.ix_(raters, items)]))
    mean, low, high = intervals(answers, draws=4000, seed=1)[:, 0]
    assert mean == np.nanmean(answers)
    assert (low, high) == pytest.approx(np.percentile(drawn, [2.5, 97.5]), abs=0.08)


def test_empty_sheets() -> None:
    tallied = tally([vote(1, "a", "x", None), vote(2, "a", "x", None)], draws=100, seed=1)
    assert (tallied.items, tallied.raters, tallied.systems) == (0, 0, ("x",))
    assert {(one.n, one.mean) for one in tallied.means} == {(0, None)}
    assert {one.alpha for one in tallied.agreements} == {None}
    assert tally([], draws=100, seed=1).means == ()


def test_agreement_counts_a_text_once() -> None:
    """Two systems with the same words are one thing rated."""
    alone = [Vote(r, "a", "x", "t", (m,) * 4) for r, m in ((1, 2), (2, 4))]
    alone += [Vote(r, "b", "x", "u", (5,) * 4) for r in (1, 2)]
    shared = [*alone, *(Vote(r, "a", "y", "t", (m,) * 4) for r, m in ((1, 2), (2, 4)))]
    one, other = (tally(made, draws=100, seed=1).agreements for made in (alone, shared))
    assert one == other
    assert one[0].alpha is not None
    assert one[0].n == 4


def test_turnout_counts_marks_and_choices() -> None:
    made = [vote(1, "a", "x", 3, best=True), vote(1, "a", "y", None, best=False)]
    (told,) = tally(made, draws=100, seed=1).turnouts
    assert (told.asked, told.given) == (10, 6)


@pytest.fixture(scope="module")
def automatic() -> Automatic:
    """The first column is the raters' mean mark, the second its opposite, the third never changes."""
    means = {(v.item, v.system): 0.0 for v in votes()}
    for one in votes():
        means[one.item, one.system] += (one.marks[0] or 0) / 2
    scores = (Score(system, item, (mean, 6 - mean, 1.0, None)) for (item, system), mean in means.items())
    return Automatic(
        ("same", "against", "flat", "nothing"), (*scores, Score("lead", "elsewhere", (9.0, 9.0, 9.0, 9.0)))
    )


def test_correlations(automatic: Automatic) -> None:
    told = tally(votes(), draws=100, seed=1, comparison_scores=automatic).correlations
    by_place = {(one.column, one.question, str(one.level)): one for one in told}
    for level, n in (("system", 3), ("summary", 60)):
        same, against = by_place["same", "fluency", level], by_place["against", "fluency", level]
        assert same.n == n
        assert [same.kendall, same.pearson] == pytest.approx([1, 1])
        assert [against.kendall, against.pearson] == pytest.approx([-1, -1])
        assert by_place["flat", "fluency", level].kendall is None
        assert by_place["nothing", "fluency", level].n == 0
    assert by_place["same", "preference", "system"].kendall == pytest.approx(1)


def test_kendall_is_tau_b() -> None:
    """Against its definition (Kendall 1945), with ties."""
    marks, scores = [1, 2, 2, 3, 4, 4], [1.0, 3.0, 2.0, 2.0, 5.0, 4.0]
    made = [vote(1, f"i{n}", "x", mark) for n, mark in enumerate(marks)]
    automatic = Automatic(("c",), tuple(Score("x", f"i{n}", (value,)) for n, value in enumerate(scores)))
    told = tally(made, draws=100, seed=1, comparison_scores=automatic).correlations
    found = next(one for one in told if (one.question, one.level) == ("fluency", "summary"))
    pairs = list(combinations(zip(marks, scores, strict=True), 2))
    signs = [np.sign(a - c) * np.sign(b - d) for (a, b), (c, d) in pairs]
    untied = [sum(one[place] != other[place] for one, other in pairs) for place in (0, 1)]
    assert found.kendall == pytest.approx(sum(signs) / math.sqrt(math.prod(untied)))


def test_below_three_pairs_there_is_no_correlation() -> None:
    made = [vote(1, "a", "x", 1), vote(1, "a", "y", 5)]
    automatic = Automatic(("c",), (Score("x", "a", (1.0,)), Score("y", "a", (2.0,))))
    told = tally(made, draws=100, seed=1, comparison_scores=automatic).correlations
    assert {(one.kendall, one.pearson) for one in told} == {(None, None)}


def test_turnout_asks_about_a_text_once() -> None:
    shared = [Vote(1, "a", system, "t", (3,) * 4, best=True, worst=False) for system in ("x", "y")]
    shared.append(Vote(1, "a", "z", "u", (None,) * 4, best=False, worst=True))
    (told,) = tally(shared, draws=100, seed=1).turnouts
    assert (told.asked, told.given) == (10, 6)
