"""A sentence that is nearly a unit's own gives its changed words away; one put in other words does not."""

import pytest

from digest.checking.closeness import lacks
from tests.checking.stories import ground

UNIT = (
    "Le maire de Lyon, Grégory Doucet, a annoncé lundi que le préfet du Rhône avait fermé trois écoles "
    "du centre après une visite de la commission de sécurité."
)
OTHER = "L'adjointe Sandrine Runel suit le dossier avec le rectorat."


def kinds(sentence: str, *, lang: str = "fr", unit: str = UNIT) -> list[str]:
    return [lack.kind for lack in lacks(sentence, ground(unit, OTHER, lang=lang))]


@pytest.mark.parametrize(
    "sentence",
    [
        UNIT,
        UNIT.replace("Le maire de Lyon, Grégory Doucet,", "Grégory Doucet"),
        UNIT.replace(" après une visite de la commission de sécurité", ""),
        UNIT.replace("a annoncé", "a affirmé"),
        "Trois écoles du centre ont été fermées par le préfet, selon le maire.",
        "Trois écoles fermées.",
    ],
)
def test_what_stays_true_passes(sentence: str) -> None:
    assert kinds(sentence) == []


def test_the_order_of_a_list_is_free() -> None:
    unit = "Plus de 200 agents ont protesté à Paris contre des accusations de violences graves et de racisme."
    sentence = "Plus de 200 agents ont protesté à Paris contre des accusations de racisme et de violences."
    assert kinds(sentence, unit=unit) == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (UNIT.replace("avait fermé", "n'avait pas fermé"), "negation"),
        (UNIT.replace("avait fermé", "avait inauguré"), "content"),
        (UNIT.replace("Grégory Doucet", "Sandrine Runel"), "name"),
        (UNIT.replace("maire", "@").replace("préfet", "maire").replace("@", "préfet"), "role"),
    ],
)
def test_a_changed_word_is_told(sentence: str, kind: str) -> None:
    assert kind in kinds(sentence)


def test_a_negator_left_out_is_told() -> None:
    unit = "The mayor said on Monday that the city would not close the three schools of the centre."
    assert kinds(unit.replace("not ", ""), lang="en", unit=unit) == ["negation"]
    assert kinds(unit, lang="en", unit=unit) == []


def test_a_negation_of_a_denial_is_not_left_out() -> None:
    unit = "Le maire de Lyon n'a ni confirmé ni démenti lundi la vente du stade du centre."
    sentence = "Le maire de Lyon n'a pas démenti lundi la vente du stade du centre."
    assert kinds(sentence, unit=unit) == []
    assert kinds(sentence.replace("n'a pas", "a"), unit=unit) == ["negation"]
