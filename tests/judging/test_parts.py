"""Items in thirds, and the items on which systems differ."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import UsageError
from digest.judging import buckets, disagreements
from digest.judging.parts import _thirds
from digest.models import Bucket, Item, Score
from tests.judging.making import ROUGE, item, scores

SENTENCE = "La piscine de Gerland ferme."  # five words
QUOTED = "« La piscine ferme », dit-il."


def _buckets(items: list[Item], *rows: Score) -> tuple[Bucket, ...]:
    return buckets(items, ["lead", "own"], (ROUGE,), rows, column="rouge2")


def test_thirds_by_the_words_of_the_source() -> None:
    items = [item(str(place), [SENTENCE] * (place + 1)) for place in range(15)]
    rows = scores({"own": [float(place) for place in range(15)], "lead": [1.0] * 4 + [None] * 6 + [2.0, 4.0]})
    assert _buckets(items, *rows) == (
        Bucket("words", 5, 25, 5, "rouge2", (1.0, 2.0)),
        Bucket("words", 30, 50, 5, "rouge2", (None, 7.0)),
        Bucket("words", 55, 75, 5, "rouge2", (3.0, 12.0)),
    )


def test_all_words_of_a_story_count() -> None:
    items = [item(str(place), *[[SENTENCE] * (4 - place // 5)] * (place // 5 + 1)) for place in range(15)]
    found = _buckets(items)
    assert [(each.by, each.low, each.high) for each in found] == [
        ("words", 20, 20),
        ("words", 30, 30),
        ("articles", 1, 1),
        ("articles", 2, 2),
        ("articles", 3, 3),
    ]


def test_thirds_by_what_is_quoted() -> None:
    items = [item(str(place), [SENTENCE, QUOTED if place < 5 else SENTENCE]) for place in range(10)]
    shares = [(each.low, each.high, each.items) for each in _buckets(items) if each.by == "quoted"]
    quoted = len(" La piscine ferme ") / len(SENTENCE + QUOTED)
    assert shares == [(0.0, 0.0, 5), (pytest.approx(quoted), pytest.approx(quoted), 5)]


def test_no_parts_of_what_is_alike_or_few() -> None:
    assert _buckets([item(str(place), [SENTENCE]) for place in range(30)]) == ()
    assert _buckets([item(str(place), [SENTENCE] * (place + 1)) for place in range(14)]) == ()
    assert _buckets([item(str(place), [SENTENCE] * (1 + place // 26)) for place in range(30)]) == ()
    assert _buckets([]) == ()
    assert _buckets([item("0"), item("1", [])]) == ()


@given(st.lists(st.integers(0, 12), max_size=60))
def test_thirds_keep_all_and_equals_together(measures: list[int]) -> None:
    parts = _thirds(measures)
    if not parts:
        return
    assert sorted(place for part in parts for place in part) == list(range(len(measures)))
    assert 2 <= len(parts) <= 3
    assert min(map(len, parts)) >= 5
    for low, high in pairwise(parts):
        assert max(measures[place] for place in low) < min(measures[place] for place in high)


@given(st.lists(st.integers(0, 10_000), min_size=15, max_size=60, unique=True))
def test_thirds_of_different_measures_are_thirds(measures: list[int]) -> None:
    sizes = [len(part) for part in _thirds(measures)]
    assert len(sizes) == 3
    assert max(sizes) - min(sizes) <= 1


def test_the_widest_spread_comes_first() -> None:
    items = [item(str(place), [SENTENCE]) for place in range(5)]
    rows = scores(
        {"lead": [0.1, 0.5, 0.3, None, 0.2], "own": [0.2, 0.5, 0.9, 0.8, 0.1], "x": [None, 0.5, 0.5, None, 9]}
    )
    assert disagreements(items, ["lead", "own"], rows, (ROUGE,), column="rouge2") == ("2", "0", "4")
    assert disagreements(items, ["lead", "own", "x"], rows, (ROUGE,), column="rouge2") == ("4", "2", "0")


def test_ten_items_at_most_and_ties_in_order() -> None:
    items = [item(str(place), [SENTENCE]) for place in range(14)]
    rows = scores({"lead": [0.0] * 14, "own": [1.0] * 12 + [0.0, 2.0]})
    found = disagreements(items, ["lead", "own"], rows, (ROUGE,), column="rouge2")
    assert found == ("13", *(str(place) for place in range(9)))


def test_no_numbers_no_disagreement() -> None:
    assert disagreements([item("0", [SENTENCE])], ["lead"], [], (ROUGE,), column="rouge2") == ()
    assert disagreements([item("0", [SENTENCE])], [], [], (ROUGE,), column="rouge2") == ()


def test_an_unknown_column_is_named() -> None:
    for judge in (buckets, disagreements):
        with pytest.raises(UsageError, match="no column is called 'js'"):
            judge([], systems=[], columns=(ROUGE,), scores=[], column="js")
