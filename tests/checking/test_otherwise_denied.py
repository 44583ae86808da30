"""What a source denies in other words, or only tells of some, a sentence may deny."""

import pytest

from digest.checking import check
from tests.checking.stories import ground

HOSPITAL = "Trois marins ont été légèrement blessés dans la collision, a indiqué la préfecture."
TESTS = "La clinique ne teste que les malades graves depuis lundi."
TRAINS = "Toutes les gares de la ligne sont desservies, sauf Plouaret."
COUNT = "La région a recensé 412 cas et 0 décès depuis lundi."
VISIT = "Interrogée mardi, la mairie n'a pas donné de détails sur le coût du chantier."
VISA = "Deux danseurs n'ont pas pu venir à Lille, faute de visa britannique."
DRUG = (
    "Vendu depuis mai, le remède, dont l'effet contre la grippe n'a jamais été démontré, divise les médecins."
)
STORM = 'The survey found that the storm no longer qualified as a "tropical storm".'
LIST = "Employé de la poste, il menait une liste seule en lice à Kerlaz, village de 400 habitants."
AIM = "Le régime a mené une offensive pour reprendre la ville aux rebelles, mais elle n'est pas tombée."
PROOF = 'The ministry said there was "unequivocal" proof that the minister had been poisoned.'
SERVICE = "Sputnik reported that the pilot will be buried on Tuesday in Moscow."


@pytest.mark.parametrize(
    ("sentence", "source", "lang"),
    [
        ("Aucun des marins n'est grièvement blessé.", HOSPITAL, "fr"),
        ("La clinique ne teste pas tous les malades, mais seulement les malades graves.", TESTS, "fr"),
        ("Une seule gare de la ligne, Plouaret, n'est pas desservie.", TRAINS, "fr"),
        ("La région n'a recensé aucun décès depuis lundi.", COUNT, "fr"),
        ("La mairie est restée muette sur le coût du chantier.", VISIT, "fr"),
        ("Privés de visa britannique, deux danseurs n'ont pas pu se rendre à Lille.", VISA, "fr"),
        ("L'effet du remède contre la grippe reste à démontrer.", DRUG, "fr"),
        ("À Kerlaz, aucune autre liste n'était en lice.", LIST, "fr"),
        ("Le régime n'a pas réussi à reprendre la ville aux rebelles.", AIM, "fr"),
        ("The storm was no longer a tropical storm.", STORM, "en"),
        ("The ministry said there was no doubt that the minister had been poisoned.", PROOF, "en"),
        ("The pilot is to be buried on Tuesday in Moscow.", SERVICE, "en"),
    ],
)
def test_it_is_supported(sentence: str, source: str, lang: str) -> None:
    assert check(sentence, ground(source, lang=lang).story, lang=lang).why == ()


@pytest.mark.parametrize(
    ("sentence", "source", "lang"),
    [
        ("Aucun des marins n'est légèrement blessé.", HOSPITAL, "fr"),
        ("La clinique ne teste pas les malades graves.", TESTS, "fr"),
        ("L'effet du remède contre la grippe est démontré.", DRUG, "fr"),
        ("The pilot was buried on Tuesday in Moscow.", SERVICE, "en"),
    ],
)
def test_what_it_does_not_deny_is_refused(sentence: str, source: str, lang: str) -> None:
    assert check(sentence, ground(source, lang=lang).story, lang=lang).why != ()
