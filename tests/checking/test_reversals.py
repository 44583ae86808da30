"""The one who does it in the source does not undergo it in the sentence."""

import pytest

from digest.checking.reversals import lacks
from tests.checking.stories import ground

SHOT = "Un témoin a fait état de l’exécution, jeudi, par les rebelles, de 28 soldats."
CALLED = (
    "Jean Durand, le candidat du centre à l'élection, avait appelé Marie Lambert « la reine du quartier »."
)
ACCUSED = "Le dentiste, mis en cause par des clients qui l'accusent d'avoir raté leur opération, se tait."


def doers(unit: str, sentence: str) -> list[str]:
    return [lack.text for lack in lacks(sentence, ground(unit))]


@pytest.mark.parametrize(
    ("unit", "sentence"),
    [
        (SHOT, "Les rebelles ont exécuté 28 soldats."),
        (CALLED, "Jean Durand avait surnommé Marie Lambert la reine du quartier."),
        (ACCUSED, "Des clients accusent le dentiste d'avoir raté leur opération."),
        ("Lyon a rencontré Paris dimanche.", "Paris a rencontré Lyon dimanche."),
        ("Le club a acheté la salle à la ville.", "La ville a vendu la salle au club."),
    ],
)
def test_supported(unit: str, sentence: str) -> None:
    assert doers(unit, sentence) == []


@pytest.mark.parametrize(
    ("unit", "sentence", "doer"),
    [
        (SHOT, "Les soldats ont exécuté les rebelles.", "soldats"),
        (CALLED, "Marie Lambert avait surnommé Jean Durand la reine du quartier.", "Marie Lambert"),
        (ACCUSED, "Le dentiste accuse des clients d'avoir raté leur opération.", "dentiste"),
    ],
)
def test_reversed(unit: str, sentence: str, doer: str) -> None:
    assert doers(unit, sentence) == [doer]


def test_a_language_without_a_parser_has_none() -> None:
    assert list(lacks("Rome beat Oslo.", ground("Oslo beat Rome.", lang="en"))) == []
