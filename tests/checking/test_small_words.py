"""Small words and forms that decide what a sentence says: more or less, whose kin, what was said to come."""

import pytest

from digest.checking import check
from tests.checking.stories import ground

TOLL = "Selon le ministère de la Santé, l'Espagne a recensé 123 morts en un jour, 20 de moins que dimanche."
MAYOR = (
    "Le maire Alain Morel a rappelé mardi que le ministre Luc Petit, élu samedi maire de Tourcoing (Nord), "
    'devrait choisir "le moment venu" entre ses deux fonctions.'
)
WALL = "Dans son bureau de Nantes, il ne reste au mur que la photo de sa fille Solenn."
TWEET = 'Dans un tweet, le chanteur Luc Petit a évoqué "un bateau venu de Chine".'
CLAIM = "No organization immediately claimed credit for the attack in Iraq."
CONCEDED = (
    "The president did not concede or admit defeat in the election in his statement. "
    "Over 100 experts signed a letter."
)
PLEA = "Fields made an arrangement to plead guilty to 29 charges on condition they would not ask for more."
TROOPS = "There are reportedly about 5000 U.S. troops now in the country."
BEDS = "Le ministre, Luc Petit, a annoncé mardi à Lyon que 3.200 lits seraient ouverts à l'hôpital avant mai."
COURT = "La cour a condamné jeudi le maire de Vannes à deux ans de prison avec sursis pour fraude."
COACH = 'Le sélectionneur, Luc Petit, a regretté "un manque d\'efficacité" de ses joueurs.'
GAS = "Le prix du gaz augmentera de 7,8 % au 1er juillet, après une baisse de 3 % en juin."
REPORT = "Ce rapport avait été demandé il y a deux ans par le Conseil des droits de l'Homme."


@pytest.mark.parametrize(
    ("sentence", "source", "lang"),
    [
        (
            "Le ministère de la Santé a annoncé 123 morts en 24 heures, soit 20 de moins que dimanche.",
            TOLL,
            "fr",
        ),
        ("Luc Petit, élu samedi maire de Tourcoing, devra choisir « le moment venu ».", MAYOR, "fr"),
        ("Dans son bureau de Nantes, il ne reste plus au mur qu'une photo de sa fille Solenn.", WALL, "fr"),
        ("Luc Petit a évoqué sur Twitter « un bateau venu de Chine ».", TWEET, "fr"),
        ("Le Conseil des droits de l'Homme avait commandé ce rapport il y a deux ans.", REPORT, "fr"),
        ("3.200 lits seront ouverts à l'hôpital avant mai.", BEDS, "fr"),
        ("Après avoir reculé de 3 % en juin, le prix du gaz va remonter de 7,8 % en juillet.", GAS, "fr"),
        ("No group immediately claimed responsibility for the attack in Iraq.", CLAIM, "en"),
        ("In his statement the president did not concede the election.", CONCEDED, "en"),
        ("Fields pleaded guilty to 29 charges.", PLEA, "en"),
        ("About 5,000 American troops are reportedly in the country.", TROOPS, "en"),
    ],
)
def test_it_is_supported(sentence: str, source: str, lang: str) -> None:
    assert check(sentence, ground(source, lang=lang).story, lang=lang).why == ()


@pytest.mark.parametrize(
    ("sentence", "source", "lang"),
    [
        (
            "Le ministère de la Santé a annoncé 123 morts en 24 heures, soit 20 de plus que la veille.",
            TOLL,
            "fr",
        ),
        ("Dans son bureau de Nantes, il ne reste plus au mur qu'une photo de sa femme Solenn.", WALL, "fr"),
        ("Le maire de Vannes a été condamné à deux ans de prison ferme.", COURT, "fr"),
        ("Luc Petit a salué « un manque d'efficacité » de ses joueurs.", COACH, "fr"),
        ("A group immediately claimed responsibility for the attack in Iraq.", CLAIM, "en"),
        ("In his statement the president conceded the election.", CONCEDED, "en"),
    ],
)
def test_the_contrary_is_refused(sentence: str, source: str, lang: str) -> None:
    assert check(sentence, ground(source, lang=lang).story, lang=lang).why != ()
