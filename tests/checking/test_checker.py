"""The whole check: what a good writer makes of a text passes, what says something else does not."""

import pytest

from digest.checking import Checker, check
from digest.models import Story
from tests.checking.stories import ground

TALKS = ground(
    "Emmanuel Macron a reçu Volodymyr Zelensky vendredi à l'Élysée, où il n'a posé aucune condition.",
    "Le déficit de la ville a baissé de 3 % en 2024, après une hausse de 2 % l'année précédente.",
    "Le maire de Lyon, Grégory Doucet, aurait menti aux enquêteurs.",
    "Le groupe envisage de fermer l'usine de Barcelone.",
    "Les salariés ont refusé de signer l'accord.",
    "La ministre pourrait présenter le texte mercredi prochain au Parlement.",
).story


def kinds(sentence: str) -> list[str]:
    return [lack.kind for lack in check(sentence, TALKS).why]


@pytest.mark.parametrize(
    "sentence",
    [
        "Emmanuel Macron a reçu Volodymyr Zelensky vendredi à l'Elysée.",
        "Volodymyr Zelensky a été reçu vendredi par Emmanuel Macron.",
        "Reçu par Emmanuel Macron, Volodymyr Zelensky était vendredi à l'Élysée.",
        "Le déficit de la ville a diminué de 3 % en 2024.",
        "En 2024, le déficit de la ville a reculé de 3 %.",
        "Le maire de Lyon aurait menti aux enquêteurs.",
        "Le groupe veut fermer l'usine de Barcelone.",
        "Le groupe envisage la fermeture de l'usine de Barcelone.",
        "Les salariés n'ont pas signé l'accord.",
        "Les salariés ont refusé l'accord.",
        "La ministre pourrait présenter le texte au Parlement mercredi.",
    ],
)
def test_the_same_in_other_words_is_supported(sentence: str) -> None:
    assert check(sentence, TALKS).why == ()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Emmanuel Macron n'a pas reçu Volodymyr Zelensky à l'Élysée.", "negation"),
        ("Volodymyr Zelensky a reçu Emmanuel Macron vendredi à l'Élysée.", "role"),
        ("Emmanuel Macron a été reçu vendredi par Volodymyr Zelensky.", "role"),
        ("Le déficit de la ville a augmenté de 3 % en 2024.", "content"),
        ("Le maire de Lyon, Grégory Doucet, a menti aux enquêteurs.", "modality"),
        ("Le groupe a fermé l'usine de Barcelone.", "modality"),
        ("Les salariés ont signé l'accord.", "negation"),
        ("Les salariés ont accepté de signer l'accord.", "content"),
        ("La ministre présentera le texte mercredi prochain au Parlement.", "modality"),
        ("Les pompiers ont éteint un incendie de forêt près de Marseille.", "content"),
    ],
)
def test_what_says_something_else_is_not(sentence: str, kind: str) -> None:
    assert kind in kinds(sentence)


def test_a_whole_unit_is_its_own_support() -> None:
    for article in TALKS.articles:
        for at, unit in enumerate(article.units):
            finding = check(unit.text.replace("'", "’"), TALKS)
            assert (finding.why, finding.units) == ((), ((article.id, at),))


def test_two_units_support_a_merged_sentence() -> None:
    merged = (
        "Les salariés ont refusé de signer l'accord et le groupe envisage de fermer l'usine de Barcelone."
    )
    finding = check(merged, TALKS)
    assert (finding.why, sorted(finding.units)) == ((), [("a", 3), ("a", 4)])


def test_a_leaning_opening_is_wrong_only_on_a_page() -> None:
    story = ground("Il a refusé de signer l'accord.", "La mairie attend une réponse.").story
    assert check("Il a refusé de signer.", story).supported
    assert [lack.kind for lack in check("Il a refusé de signer.", story, for_page=True).why] == ["leaning"]


@pytest.mark.parametrize(
    "sentence",
    [
        "[" * 20_000,
        "«" * 20_000,
        "ne " * 700,
        "a" * 2_000,
        "n'a pas " * 250,
        "",
        " ",
        "Macron " * 300,
    ],
)
def test_hostile_sentences_are_refused_or_not_but_read(sentence: str) -> None:
    assert Checker(TALKS).check(sentence).sentence == sentence


def test_a_long_unit_is_read() -> None:
    story = ground("Le maire « " * 3_000, "[" * 20_000, "ne pas " * 5_000).story
    assert check("Le maire ne vient pas.", story).sentence == "Le maire ne vient pas."


def test_a_story_without_units_supports_nothing() -> None:
    assert [lack.kind for lack in check("Le maire est venu.", Story("s", ())).why] == ["content"]


ENGLISH = ground(
    "The council has not approved the budget, mayor Ann Brown said.",
    "John Smith met Mary Jones in Paris.",
    "The company may close its Leeds plant next year.",
    lang="en",
).story


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The council hasn't approved the budget.", []),
        ("The council has approved the budget.", ["negation"]),
        ("Mary Jones met John Smith in Paris.", ["role"]),
        ("The company will close its Leeds plant next year.", ["modality"]),
        ("The company may close its Leeds plant.", []),
    ],
)
def test_english_is_checked_too(sentence: str, found: list[str]) -> None:
    assert [lack.kind for lack in check(sentence, ENGLISH).why] == found
