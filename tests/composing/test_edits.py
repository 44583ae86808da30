import pytest

from digest.composing.edits import antecedent, apply_edits, cut, insertion, replaced, undo_edits
from digest.models import Edit

UNIT = "Cependant, il a reconnu vendredi, dans un entretien, que la paix « immédiate » attendra hier."


def test_a_bracket_is_set_off_by_one_space() -> None:
    text = "Il a déclaré vendredi que la paix."
    assert (
        apply_edits(text, [insertion(21, "10 janvier")]) == "Il a déclaré vendredi [10 janvier] que la paix."
    )


def test_a_cut_after_a_quotation_is_set_off_and_its_comma_is_not() -> None:
    text = "Il parle « de tout », dans un cadre, selon lui."
    start = text.index(", dans")
    assert apply_edits(text, [cut(start, text.index(", selon"))]) == "Il parle « de tout » […], selon lui."


def test_edits_are_printed_in_the_order_of_the_text() -> None:
    edits = [insertion(UNIT.index(" dans"), "10 janvier"), antecedent(11, 13, "Dmitri Peskov"), cut(0, 10)]
    assert apply_edits(UNIT, edits).startswith("[…] [Dmitri Peskov] a reconnu vendredi, [10 janvier]")


@pytest.mark.parametrize(
    "edits",
    [
        [],
        [cut(0, 10)],
        [cut(0, 10), antecedent(11, 13, "Dmitri Peskov"), insertion(32, "10 janvier")],
        [replaced(UNIT.index("hier"), UNIT.index("hier") + 4, "jeudi 9 janvier")],
        [cut(UNIT.index(", dans"), UNIT.index(", que"))],
    ],
)
def test_undoing_gives_the_unit_back(edits: list[Edit]) -> None:
    assert undo_edits(apply_edits(UNIT, edits), UNIT, edits) == UNIT


def test_undoing_what_was_not_printed_fails() -> None:
    with pytest.raises(ValueError, match="is not printed"):
        undo_edits("Autre chose.", UNIT, [cut(0, 10)])
