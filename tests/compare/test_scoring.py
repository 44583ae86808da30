"""Scores: means over what a system printed, each text read once, in the order of the systems."""

from digest.compare.scoring import scored
from digest.metrics import MetricSettings
from digest.models import Column, Item, Output
from tests.compare import made

ONE, TWO = made.items(2)


class Counting:
    """Counts the letters of a text, and keeps what it was asked."""

    name, signature, needs_references = "counting", "", False
    columns: tuple[Column, ...] = (Column("letters"), Column("even"))

    def __init__(self, settings: MetricSettings | None = None) -> None:
        self.settings = settings
        self.asked: list[tuple[str, str]] = []

    def score(self, item: Item, output: Output) -> tuple[float | None, ...]:
        self.asked.append((item.id, output.text))
        letters = float(len(output.text))
        return letters, letters if letters % 2 == 0 else None


class Comparing(Counting):
    """One for the items that have references."""

    needs_references = True
    columns = (Column("references"),)

    def score(self, item: Item, output: Output) -> tuple[float | None, ...]:
        assert item.references, output
        return (float(len(item.references)),)


def outputs(system: str, item: Item, *texts: str) -> tuple[Output, ...]:
    return tuple(Output(system, item.id, text, seconds=place) for place, text in enumerate(texts))


def test_numbers_are_means_of_what_is_known() -> None:
    printed = {"a": {ONE.id: outputs("a", ONE, "ab", "abcd", "abc"), TWO.id: outputs("a", TWO, "abc")}}
    scores, _ = scored((ONE, TWO), printed, [Counting()])
    assert [score.values for score in scores] == [(3.0, 3.0), (3.0, None)]


def test_each_text_is_read_once_and_items_one_by_one() -> None:
    metric = Counting()
    printed = {
        "b": {ONE.id: outputs("b", ONE, "ab", "ab"), TWO.id: outputs("b", TWO, "ab")},
        "a": {ONE.id: outputs("a", ONE, "ab", "abc"), TWO.id: ()},
    }
    scores, _ = scored((ONE, TWO), printed, [metric])
    assert metric.asked == [(ONE.id, "ab"), (ONE.id, "abc"), (TWO.id, "ab")]
    assert [(score.system, score.item) for score in scores] == [("b", ONE.id), ("b", TWO.id), ("a", ONE.id)]


def test_an_item_without_references_has_no_number_that_needs_them() -> None:
    bare = Item(TWO.id, TWO.story)
    printed = {"a": {ONE.id: outputs("a", ONE, "ab"), TWO.id: outputs("a", bare, "ab")}}
    scores, _ = scored((ONE, bare), printed, [Comparing(), Counting()])
    assert [score.values for score in scores] == [(1.0, 2.0, 2.0), (None, 2.0, 2.0)]


def test_flags_are_of_the_first_output() -> None:
    printed = {"a": {ONE.id: outputs("a", ONE, "Il y a 999 ponts.", "Il y a 888 ponts.")}}
    _, flags = scored((ONE,), printed, [Counting()])
    told = {(flag.system, flag.item, flag.kind, flag.start) for flag in flags}
    assert ("a", ONE.id, "number", 7) in told
    assert len([flag for flag in flags if flag.kind == "number"]) == 1
