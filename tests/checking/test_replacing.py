"""What the check refuses is replaced by a unit of the story, and the page never says a thing twice."""

import pytest

from digest.checking.replacing import checked
from digest.models import Draft, Extract, Generated, Lack, Story, Summary
from tests.summarizers.making import article

FIRST = article(
    "a",
    [
        "Le maire de Lyon, Jean Dupont, a annoncé lundi la fermeture de douze écoles.",
        "Les parents d'élèves ont manifesté devant l'hôtel de ville.",
        "Il a promis de recevoir leurs délégués avant la fin du mois.",
        "La préfecture du Rhône n'a pas souhaité commenter cette décision.",
    ],
    title="Lyon ferme des écoles",
)
SECOND = article("b", ["Selon le syndicat SNUipp, 300 élèves devront changer de quartier."])
STORY = Story("s", (FIRST, SECOND))
INSTEAD = Summary("salience", (Extract("a", 1), Extract("a", 3), Extract("b", 0)))
TRUE = "Jean Dupont, le maire de Lyon, a annoncé la fermeture de douze écoles."
NUMBER = "Selon le syndicat SNUipp, 400 élèves devront changer de quartier."
INVENTED = "Les parents d'élèves ont incendié la préfecture de Marseille."


def _draft(*sentences: str, failure: str = "", unfinished: tuple[str, ...] = ()) -> Draft:
    answers = (Generated("", tokens_in=90, tokens_out=30, seconds=2.0), Generated("", 10, 5, 1.0))
    return Draft("essai", "essai+1", sentences, answers, failure, unfinished)


def test_a_supported_sentence_is_printed_as_it_was_written() -> None:
    made = checked(STORY, _draft(TRUE), INSTEAD)
    assert [(one.article, one.unit, one.wording) for one in made.extracts] == [("a", 0, TRUE)]
    assert made.writing is not None
    assert made.writing.refused == ()
    assert (made.writing.tokens_in, made.writing.tokens_out, made.writing.seconds) == (100, 35, 3.0)


def test_a_refused_sentence_gives_its_place_to_the_most_similar_unit() -> None:
    made = checked(STORY, _draft(NUMBER, TRUE), INSTEAD)
    assert [(one.article, one.unit, bool(one.wording)) for one in made.extracts] == [
        ("b", 0, False),
        ("a", 0, True),
    ]
    assert made.writing is not None
    (refusal,) = made.writing.refused
    assert (refusal.sentence, refusal.instead) == (NUMBER, ("b", 0))
    assert [(lack.kind, lack.text, lack.said) for lack in refusal.why] == [("number", "400", "300")]


def test_with_nothing_left_the_story_is_its_extractive_summary() -> None:
    made = checked(STORY, _draft(NUMBER, INVENTED), INSTEAD)
    assert made.extracts == INSTEAD.extracts
    assert made.writing is not None
    assert [refusal.instead for refusal in made.writing.refused] == [("b", 0), ("a", 1)]


@pytest.mark.parametrize("failure", ["", "the answer is empty"])
def test_an_empty_draft_is_the_extractive_summary(failure: str) -> None:
    made = checked(STORY, _draft(failure=failure), INSTEAD)
    assert made.extracts == INSTEAD.extracts
    assert made.writing is not None
    assert made.writing.failure == failure


def test_what_the_page_prints_already_is_not_said_again() -> None:
    headline = "Le maire de Lyon, Jean Dupont, a annoncé la fermeture de douze écoles"
    made = checked(STORY, _draft(TRUE, "Les parents d'élèves ont manifesté."), INSTEAD, printed=[headline])
    assert made.writing is not None
    (refusal,) = made.writing.refused
    assert [(lack.kind, lack.said) for lack in refusal.why] == [("repeated", headline)]
    assert [one.wording for one in made.extracts if one.wording] == ["Les parents d'élèves ont manifesté."]


def test_a_sentence_that_goes_round_in_circles_is_refused() -> None:
    again = f"{TRUE[:-1]}, et le maire de Lyon, Jean Dupont, le maire de Lyon, Jean Dupont."
    made = checked(STORY, _draft(again), INSTEAD)
    assert made.extracts == INSTEAD.extracts


def test_a_draft_that_repeats_itself_says_it_once() -> None:
    made = checked(STORY, _draft(TRUE, TRUE, TRUE), INSTEAD)
    assert [one.wording for one in made.extracts].count(TRUE) == 1
    places = [(one.article, one.unit) for one in made.extracts if not one.wording]
    assert len(places) == len(set(places)) == 2


def test_a_unit_that_supports_a_printed_sentence_replaces_nothing() -> None:
    told = "Les parents d'élèves ont manifesté lundi soir, bloquant deux heures durant le tramway et les bus."
    story = Story("s", (article("c", [told, *(unit.text for unit in SECOND.units)]),))
    short = "Lundi soir, les parents d'élèves ont manifesté."
    made = checked(story, _draft(short, NUMBER), Summary("salience", (Extract("c", 0),)))
    assert [one.wording for one in made.extracts] == [short]
    assert made.writing is not None
    assert made.writing.refused[0].instead is None


def test_a_unit_comes_with_the_one_that_it_leans_on() -> None:
    instead = Summary("salience", (Extract("a", 1), Extract("a", 2)))
    wrong = "Le maire a promis de recevoir 15 délégués avant la fin de l'année."
    made = checked(STORY, _draft(wrong, TRUE), instead)
    assert [(one.article, one.unit) for one in made.extracts] == [("a", 1), ("a", 2), ("a", 0)]


def test_a_unit_whose_antecedent_is_printed_elsewhere_stays_out() -> None:
    instead = Summary("salience", (Extract("a", 1), Extract("a", 2)))
    wrong = "Le maire a promis de recevoir 15 délégués avant la fin de l'année."
    made = checked(STORY, _draft(INVENTED, TRUE, wrong), instead)
    assert [(one.article, one.unit) for one in made.extracts] == [("a", 1), ("a", 0)]


def test_the_budget_holds() -> None:
    made = checked(STORY, _draft(TRUE, NUMBER), INSTEAD, budget=15)
    assert [one.wording for one in made.extracts] == [TRUE]
    longer = checked(STORY, _draft(TRUE, NUMBER, INVENTED), INSTEAD, budget=60)
    assert [(one.article, one.unit) for one in longer.extracts] == [("a", 0), ("b", 0), ("a", 1)]
    between = checked(STORY, _draft(TRUE, NUMBER, INVENTED), INSTEAD, budget=25)
    assert [(one.article, one.unit) for one in between.extracts] == [("a", 0), ("b", 0)]


def test_a_sentence_that_a_limit_cut_is_told_as_unfinished() -> None:
    made = checked(STORY, _draft(TRUE, unfinished=("Les parents ont",)), INSTEAD)
    assert made.writing is not None
    assert made.writing.sentences == 2
    assert made.writing.refused[0].why == (Lack("unfinished", "", 0, 15),)
