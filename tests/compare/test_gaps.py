"""What takes no part is counted and named."""

from digest.compare import Gap, candidate_gaps, copied, reference_gaps
from digest.compare.systems import Given
from digest.models import Item
from tests.compare import made

ITEMS = made.items(5)


def test_a_candidate_that_lacks_items() -> None:
    mine = Given("mine", {"i00": ("Un.",), "i01": (), "zzz": ("?",)})
    assert list(candidate_gaps(ITEMS, mine)) == [
        Gap("summaries", 4, 5, "mine", ("i01", "i02", "i03", "i04")),
        Gap("unknown", 1, 3, "mine", ("zzz",)),
    ]


def test_copies_are_counted() -> None:
    assert list(copied(25, 25)) == []
    assert list(copied(25, 24)) == [Gap("copies", 1, 25)]
    assert list(copied(25, 1)) == [Gap("copies", 24, 25)]


def test_a_whole_one_is_not_spoken_of() -> None:
    assert list(candidate_gaps(ITEMS, Given("mine", {item.id: ("Un.",) for item in ITEMS}))) == []
    assert list(reference_gaps(ITEMS, {"i00": ("Un.",)}, where="refs")) == []


def test_items_without_references_where_others_have_some() -> None:
    some = (*ITEMS[:4], Item("i04", ITEMS[4].story))
    assert list(reference_gaps(some)) == [Gap("references", 1, 5, ids=("i04",))]
    assert list(reference_gaps([Item(item.id, item.story) for item in ITEMS])) == []
    assert list(reference_gaps(ITEMS, {"i00": ("Un.",), "a\nb": ("x",)}, where="refs.jsonl")) == [
        Gap("unknown", 1, 2, "refs.jsonl", (r"'a\nb'",))
    ]
