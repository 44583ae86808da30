"""What a sentence tells more firmly than its source, as the parse shows."""

import pytest

from digest.checking import content, firmness, wished
from tests.checking.stories import ground

_PLAN = "Le groupe doit transférer l'activité de l'usine de Choisy à Flins, a indiqué la direction."
_DOUBT = "Le préfet pourrait rendre le masque obligatoire sur les plages du département."
_CALL = "La maire va demander une enquête sur le chantier du port, a-t-elle dit."
_WISH = "L'intersyndicale a réclamé l'abandon des coupes budgétaires imposées au groupe."


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Le groupe a transféré l'activité de l'usine de Choisy à Flins.", _PLAN),
        ("Le préfet a rendu le masque obligatoire sur les plages du département.", _DOUBT),
        ("L'intersyndicale a obtenu l'abandon des coupes budgétaires imposées au groupe.", _WISH),
        ("La maire a demandé une enquête sur le chantier du port.", _CALL),
    ],
)
def test_what_is_told_more_firmly_is_a_lack(sentence: str, source: str) -> None:
    found = [*firmness.lacks(sentence, ground(source)), *wished.lacks(sentence, ground(source))]
    assert {lack.kind for lack in found} == {"modality"}


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Le groupe transférera l'activité de l'usine de Choisy à Flins.", _PLAN),
        (
            "La ministre a annoncé qu'elle allait présenter un texte sur le logement.",
            "La ministre présenterait un texte sur le logement, a-t-elle annoncé.",
        ),
        ("Le masque peut devenir obligatoire sur les plages du département.", _DOUBT),
        ("L'intersyndicale a demandé l'abandon des coupes budgétaires imposées au groupe.", _WISH),
    ],
)
def test_what_is_told_as_surely_is_none(sentence: str, source: str) -> None:
    assert not [*firmness.lacks(sentence, ground(source)), *wished.lacks(sentence, ground(source))]


def test_a_word_that_no_one_has_ever_used_is_a_lack() -> None:
    found = content.lacks("Le groupe a annoncé la réconsentation de l'usine de Choisy.", ground(_PLAN))
    assert "réconsentation" in {lack.text for lack in found}
