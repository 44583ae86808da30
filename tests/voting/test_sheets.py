"""Sheets are blind, shuffled, the same items for all, and the same again under the same seed."""

from dataclasses import replace

import pytest

from digest.errors import UsageError
from digest.models import Comparison, Output
from digest.models.voting import Ballot
from digest.voting import ballots
from digest.voting.sheets import _letter
from tests.voting.making import SYSTEMS, make_comparison


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return make_comparison(12)


def orders(sheets: tuple[Ballot, ...]) -> list[list[str]]:
    return [[item.item for item in sheet.items] for sheet in sheets]


def test_every_rater_judges_the_same_items_in_another_order(comparison: Comparison) -> None:
    sheets = ballots(comparison, items=8, raters=3, seed=13)
    assert [sheet.rater for sheet in sheets] == [1, 2, 3]
    told = orders(sheets)
    assert len({tuple(sorted(order)) for order in told}) == 1
    assert len({tuple(order) for order in told}) == 3
    assert all(len(set(order)) == 8 for order in told)


def test_the_systems_stand_in_another_order(comparison: Comparison) -> None:
    sheets = ballots(comparison, items=12, raters=2, seed=13)
    first = {
        (sheet.rater, item.item): [s.systems for s in item.summaries]
        for sheet in sheets
        for item in sheet.items
    }
    items = {item for _, item in first}
    assert any(first[1, item] != first[2, item] for item in items)
    # under A stands every system somewhere: the letter tells nothing
    assert {order[0][0] for order in first.values()} == set(SYSTEMS)


def test_letters_follow_the_order(comparison: Comparison) -> None:
    sheet = ballots(comparison, items=12, raters=1, seed=13)[0]
    for item in sheet.items:
        assert "".join(summary.letter for summary in item.summaries) == "ABCD"[: len(item.summaries)]


def test_the_seed_makes_the_form(comparison: Comparison) -> None:
    one = ballots(comparison, items=5, raters=2, seed=13)
    assert one == ballots(comparison, items=5, raters=2, seed=13)
    other = ballots(comparison, items=5, raters=2, seed=14)
    assert {item.item for item in one[0].items} != {item.item for item in other[0].items}
    assert one[0].form != other[0].form


def test_another_text_is_another_form(comparison: Comparison) -> None:
    changed = replace(comparison.outputs[0], text="Tout autre chose.")
    other = replace(comparison, outputs=(changed, *comparison.outputs[1:]))
    forms = [ballots(one, items=12, raters=2, seed=13)[0].form for one in (comparison, other)]
    assert forms[0] != forms[1]


def test_the_same_words_are_judged_once(comparison: Comparison) -> None:
    sheet = ballots(comparison, items=12, raters=1, seed=13)[0]
    by_item = {item.item: item for item in sheet.items}
    assert sorted(s.systems for s in by_item["sujet-0"].summaries) == [
        ("centroid",),
        ("lead", "mine"),
        ("random",),
    ]
    assert len(by_item["sujet-1"].summaries) == 4


def test_typography_does_not_tell_who_wrote() -> None:
    comparison = make_comparison(1)
    texts = {
        "lead": "L'usine ferme !\nFin.",
        "mine": "L’usine  ferme\u202f! Fin.",
        "random": "Autre.",
        "centroid": "",
    }
    outputs = tuple(Output(system, "sujet-0", text) for system, text in texts.items())
    item = ballots(replace(comparison, outputs=outputs), items=1, raters=1, seed=1)[0].items[0]
    told = {summary.systems: summary.text for summary in item.summaries}
    assert told == {("lead", "mine"): "L’usine ferme\u202f! Fin.", ("random",): "Autre.", ("centroid",): ""}


def test_of_several_outputs_the_first_is_shown() -> None:
    comparison = make_comparison(1)
    outputs = (*comparison.outputs, Output("random", "sujet-0", "Sous une autre graine."))
    item = ballots(replace(comparison, outputs=outputs), items=1, raters=1, seed=1)[0].items[0]
    assert "Sous une autre graine." not in [summary.text for summary in item.summaries]


def test_a_system_without_a_text_for_the_item_is_not_on_it() -> None:
    comparison = make_comparison(1)
    outputs = tuple(one for one in comparison.outputs if one.system != "random")
    item = ballots(replace(comparison, outputs=outputs), items=1, raters=1, seed=1)[0].items[0]
    assert sorted(name for summary in item.summaries for name in summary.systems) == [
        "centroid",
        "lead",
        "mine",
    ]


def test_the_source_is_what_the_systems_chose_from(comparison: Comparison) -> None:
    item = ballots(comparison, items=12, raters=1, seed=13)[0].items[0]
    (source,) = item.sources
    assert source.title == f"Titre de {item.item}"
    assert source.lang == "fr"
    assert [paragraph.split()[0] for paragraph in source.paragraphs] == [item.item, "Le"]
    assert source.paragraphs[0].endswith("selon le préfet.")


def test_items_on_which_all_agree_are_not_asked_about() -> None:
    comparison = make_comparison(3)
    alike = tuple(
        replace(one, text="Pareil.") if one.item != "sujet-2" else one for one in comparison.outputs
    )
    sheets = ballots(replace(comparison, outputs=alike), items=3, raters=2, seed=13)
    assert orders(sheets) == [["sujet-2"], ["sujet-2"]]
    same = tuple(replace(one, text="Pareil.") for one in comparison.outputs)
    with pytest.raises(UsageError, match="nothing to vote on"):
        ballots(replace(comparison, outputs=same), items=3, raters=2, seed=13)


@pytest.mark.parametrize(("items", "raters"), [(0, 2), (2, 0)])
def test_an_empty_form(comparison: Comparison, items: int, raters: int) -> None:
    with pytest.raises(UsageError, match="is empty"):
        ballots(comparison, items=items, raters=raters, seed=1)


def test_letters_of_many_systems() -> None:
    assert [_letter(number) for number in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]
