"""Numbers of which an event has one, told otherwise in other words."""

from datetime import date

import pytest

from digest.composing.noting.annotated import annotated
from digest.composing.noting.single_numbers import single_versions
from digest.models import Article, Story
from tests.composing.builders import FRIDAY, article, brief_of, story

PLAN = "Le groupe Nordal a annoncé dans la foulée un plan de {} suppressions de postes, dont 290 en France."
CUT = "Le groupe Nordal a annoncé jeudi la suppression de {} postes dans le monde, dont 290 en France."
LOSS = "Le préjudice du vol d'un Boudin au musée de Grandvilliers est évalué à 1,2 million d'euros."
WORTH = (
    "Volées à Grandvilliers, la toile de Boudin et une autre ont une valeur estimée à deux millions d'euros."
)
TALKS = "À Genève, le Danemark a signé samedi au terme d'une négociation de dix-huit heures."
HOURS = "Le texte de Genève et du Danemark, conclu après seize heures de discussions, vaudra en mai."


def marked(*articles: Article) -> list[list[str]]:
    told: Story = story(*articles)
    return [[s.text[slice(*s.marks[0])] for s in one.sides] for one in single_versions(told, "fr")]


@pytest.mark.parametrize(
    ("one", "two", "numbers"),
    [
        (PLAN.format(420), CUT.format(450), ["420", "450"]),
        (LOSS, WORTH, ["1,2 million d'euros", "deux millions d'euros"]),
        (TALKS, HOURS, ["dix-huit heures", "seize heures"]),
    ],
)
def test_two_numbers_of_one_thing_stand_side_by_side(one: str, two: str, numbers: list[str]) -> None:
    assert marked(article("a", one), article("b", two)) == [numbers]
    assert marked(article("a", one), article("b", one)) == []


@pytest.mark.parametrize(
    "other",
    [
        CUT.format(450).replace(" dans le monde", " en France"),  # a part of them
        CUT.format("près de 450"),
        CUT.format("400 à 450"),
        CUT.format("450").replace("Nordal", "Sudal"),  # another company
        CUT.format("450") + " Nordal avait décidé en 2020 la suppression de 300 postes.",  # two plans
        "Nordal compte 450 postes à pourvoir à Nantes, dont 290 en France.",
    ],
)
def test_another_thing_contradicts_nothing(other: str) -> None:
    assert marked(article("a", PLAN.format(420)), article("b", *other.split(". ", 1))) == []


def test_a_number_of_another_day_is_no_contradiction() -> None:
    later = article("b", CUT.format(450), day=date(2025, 1, 11))
    assert marked(article("a", PLAN.format(420), day=FRIDAY), later) == []


def test_the_value_of_what_nobody_stole_is_no_loot() -> None:
    worth = "À Grandvilliers, la toile de Boudin a une valeur estimée à deux millions d'euros."
    assert marked(article("a", LOSS), article("b", worth)) == []


def test_all_that_tell_a_number_in_the_same_words_are_named() -> None:
    told = story(article("a", PLAN.format(420)), article("b", CUT.format(450)), article("c", CUT.format(450)))
    (version,) = single_versions(told, "fr")
    assert [side.articles for side in version.sides] == [("a",), ("b", "c")]


def test_it_is_a_note_of_the_page_once() -> None:
    brief = annotated(brief_of(story(article("a", PLAN.format(420)), article("b", CUT.format(450)))))
    versions = brief.sections[0].entries[0].notes.versions
    assert [(one.kind, len(one.sides)) for one in versions] == [("number", 2)]


def test_english() -> None:
    one = article(
        "a", "Managers of Nordal said on Thursday it would cut 420 jobs, of which 290 in France.", lang="en"
    )
    two = article("b", "The plan of Nordal means 450 job cuts worldwide, unions in France said.", lang="en")
    assert marked(one, two) == [["420", "450"]]
