"""A comparison end to end, on the seeds and on a made set with references."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from digest.cleaning import clean
from digest.clustering import as_given
from digest.compare import Setup, columns_of, compare, items_of, make_system
from digest.compare.systems import Given
from digest.errors import UsageError
from digest.models import Article, Comparison, Item
from tests.compare import made

SEEDS = Path(__file__).parents[2] / "seeds"
SETUP = Setup(words=25, per="article", metrics=("rouge", "length", "coverage"), draws=500, timing=False)


def untracked(_name: str, items: Sequence[Item]) -> Iterable[Item]:
    return items


@pytest.fixture(scope="module")
def compared() -> Comparison:
    systems = [make_system(name) for name in ("lead", "random", "lexrank", "oracle")]
    mine = Given("mine", {row["id"]: (row["summary"],) for row in made.rows() if row["id"] != "i03"})
    return compare(made.items(), [*systems, mine], SETUP, track=untracked)


def mean(comparison: Comparison, system: str, column: str) -> float:
    place = [one.name for one in comparison.columns].index(column)
    found = next(standing for standing in comparison.standings if standing.system == system)
    return found.contrasts[place].mean or 0.0


def test_what_copies_the_reference_wins_and_the_oracle_beats_the_rest(compared: Comparison) -> None:
    assert mean(compared, "mine", "rouge2") == 1.0
    assert mean(compared, "oracle", "rouge2") > mean(compared, "lead", "rouge2")
    assert mean(compared, "oracle", "rouge2") > mean(compared, "random", "rouge2")
    assert (compared.verdict.kind, compared.verdict.systems[0]) == ("better", "mine")
    assert "oracle" not in compared.verdict.systems


def test_a_mean_is_that_of_the_scores(compared: Comparison) -> None:
    values = [score.values[1] for score in compared.scores if score.system == "random"]
    assert len(values) == 25
    assert mean(compared, "random", "rouge2") == pytest.approx(sum(v or 0.0 for v in values) / 25)


def test_items_that_a_candidate_lacks_are_left_out_for_it_alone(compared: Comparison) -> None:
    counted = {standing.system: standing.items for standing in compared.standings}
    assert counted == {"lead": 25, "random": 25, "lexrank": 25, "oracle": 25, "mine": 24}
    assert {"i03"} == {item.id for item in compared.items} - {
        output.item for output in compared.outputs if output.system == "mine"
    }


def test_systems_keep_their_order_and_the_baseline_is_tested_by_nothing(compared: Comparison) -> None:
    assert [standing.system for standing in compared.standings] == list(compared.systems)
    lead = compared.standings[0]
    assert all(contrast.p is None and contrast.difference in {None, 0} for contrast in lead.contrasts)
    assert "n:25" in compared.signature
    assert "budget:25w" in compared.signature


def test_without_timing_two_comparisons_are_equal(compared: Comparison) -> None:
    systems = [make_system(name) for name in ("lead", "random")]
    first, second = (compare(made.items(4), systems, SETUP, track=untracked) for _ in range(2))
    assert first == second
    assert all(standing.cost is None for standing in compared.standings)
    assert all(output.seconds == 0 for output in compared.outputs)


def test_fewer_than_twenty_distinct_items_prove_nothing() -> None:
    systems = [make_system("lead"), Given("mine", {row["id"]: (row["summary"],) for row in made.rows()})]
    kinds = [
        compare(made.items(), systems, replace(SETUP, distinct=count), track=untracked).verdict.kind
        for count in (19, 20, None)
    ]
    assert kinds == ["too_few", "better", "better"]


def test_metrics_that_need_references_are_left_out_without_them() -> None:
    bare = [Item(item.id, item.story) for item in made.items(3)]
    assert "rouge2" not in {column.name for column in columns_of(bare, SETUP)}
    with pytest.raises(UsageError, match="rouge compare with references"):
        columns_of(bare, Setup(words=25, per="article", metrics=("rouge",)))


def test_five_seeds_prove_nothing() -> None:
    articles = [
        clean(Article(path.stem, path.name, path.read_text(encoding="utf-8"), "fr"))
        for path in sorted(SEEDS.glob("*.txt"))
    ]
    items = items_of(as_given(articles, ()))
    setup = Setup(words=60, per="article", metrics=("coverage", "faithfulness"))
    comparison = compare(items, [make_system("lead"), make_system("salience")], setup, track=untracked)
    assert comparison.verdict.kind == "too_few"
    assert len(comparison.scores) == 10
    assert all(standing.cost and standing.cost.peak for standing in comparison.standings)
    assert all(standing.agrees for standing in comparison.standings)
