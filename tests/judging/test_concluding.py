"""The verdict."""

import pytest

from digest.errors import UsageError
from digest.judging import standings, verdict
from digest.models import Contrast, Standing, Verdict
from tests.judging.making import REPEATS, ROUGE, scores, standing


def _contrast(difference: float, p_adjusted: float | None, *, margin: float = 0.01) -> Contrast:
    if p_adjusted is None:
        return Contrast("rouge2", 1.0, 5, difference)
    low, high = difference - margin, difference + margin
    return Contrast("rouge2", 1.0, 30, difference, low, high, p_adjusted, p_adjusted)


def _verdict(*contrasts: Contrast, items: int = 30) -> Verdict:
    lead = standing("lead", Contrast("rouge2", 1.0))
    rivals = [standing(name, contrast) for name, contrast in zip("abcd", contrasts, strict=False)]
    return verdict([lead, *rivals], (ROUGE,), baseline="lead", column="rouge2", items=items)


def test_the_best_is_named_first() -> None:
    found = _verdict(_contrast(0.05, 0.01), _contrast(-0.3, 0.01), _contrast(0.1, 0.01), _contrast(0.2, 0.3))
    assert found == Verdict("better", "rouge2", ("c", "a"))


def test_worse_is_said_only_where_none_is_better() -> None:
    found = _verdict(_contrast(-0.05, 0.01), _contrast(0.2, 0.06), _contrast(-0.1, 0.01))
    assert found == Verdict("worse", "rouge2", ("c", "a"))


@pytest.mark.parametrize(
    "contrast",
    [_contrast(0.05, 0.05), _contrast(0.05, 0.01, margin=0.05), _contrast(-0.05, 0.01, margin=0.06)],
    ids=["p at the level", "an end at 0", "0 inside"],
)
def test_both_the_interval_and_the_chance_must_tell(contrast: Contrast) -> None:
    assert _verdict(contrast) == Verdict("none", "rouge2")


def test_few_items_prove_nothing() -> None:
    assert _verdict(_contrast(0.5, 0.001), items=19) == Verdict("too_few", "rouge2")
    assert _verdict(_contrast(0.5, 0.001), items=20).kind == "better"


def test_few_pairs_prove_nothing_either() -> None:
    assert _verdict(_contrast(0.5, None), _contrast(0.4, None)).kind == "too_few"
    assert _verdict(_contrast(0.5, None), _contrast(0.4, 0.5)).kind == "none"


def test_the_baseline_alone_differs_from_none() -> None:
    assert _verdict() == Verdict("none", "rouge2")


def test_less_is_better_where_the_column_says_so() -> None:
    stood = standings(
        ["lead", "own"],
        (REPEATS,),
        scores({"lead": [0.5, 0.6] * 20, "own": [0.1, 0.3] * 20}),
        baseline="lead",
        draws=500,
        seed=1,
    )
    found = verdict(stood, (REPEATS,), baseline="lead", column="redundancy", items=40)
    assert found == Verdict("better", "redundancy", ("own",))


def test_an_unknown_column_is_named() -> None:
    stood: list[Standing] = [standing("lead", Contrast("rouge2", 1.0))]
    with pytest.raises(UsageError, match="no column is called 'rouge'"):
        verdict(stood, (ROUGE,), baseline="lead", column="rouge", items=30)
