"""Who does what to whom: two figures of a sentence that have changed places are told from a passive."""

import pytest

from digest.checking.roles import lacks
from tests.checking.stories import ground

UNIT = (
    "Le groupe Danone a racheté en mars la société Alpro au belge Vandemoortele, et "
    "Emmanuel Faber a reçu à Gand le maire Mathias De Clercq."
)
OTHER = "Le ministre a demandé aux syndicats de reprendre les discussions avec la direction de Danone."


def kinds(sentence: str) -> list[str]:
    units = (OTHER, UNIT) if "ministre" in sentence else (UNIT, OTHER)
    return [lack.kind for lack in lacks(sentence, ground(*units))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Danone a racheté Alpro à Vandemoortele.",
        "Vandemoortele a vendu Alpro à Danone en mars.",
        "Alpro a été racheté par Danone.",
        "Mathias De Clercq a été reçu à Gand par Emmanuel Faber.",
        "Le rachat d'Alpro par Danone date de mars.",
        "Le ministre a prié les syndicats de reprendre les discussions.",
    ],
)
def test_the_same_in_other_words_passes(sentence: str) -> None:
    assert kinds(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Alpro a racheté Danone en mars.",
        "Danone a été racheté par Alpro.",
        "Mathias De Clercq a reçu Emmanuel Faber à Gand.",
        "Emmanuel Faber a été reçu à Gand par Mathias De Clercq.",
        "Les syndicats ont demandé au ministre de reprendre les discussions.",
    ],
)
def test_places_changed_are_refused(sentence: str) -> None:
    assert kinds(sentence) == ["role"]


RADIOS = "Par comparaison, Mistral Radio a réuni 461 auditeurs (+65 %), suivie par Zénith Radio (291, +23 %)."
LETTER = (
    "Dans une lettre transmise aux voyagistes et aux compagnies, les ministères du Travail et du Tourisme "
    "ont détaillé les mesures."
)
LET = "La mairie a vendu et loué le stade aux enfants."
QUIT = "Marc Duval a dénoncé le racisme, se disant très attristé après la mort le 25 mai de Paul Lenoir."


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Mistral Radio a réuni 461 auditeurs, suivie par Zénith Radio avec 291.", RADIOS),
        ("Les ministères du Travail et du Tourisme ont adressé aux voyagistes une lettre.", LETTER),
        ("La mairie a loué le stade aux enfants.", LET),
        ("Marc Duval s'est dit très attristé par la mort de Paul Lenoir et a dénoncé le racisme.", QUIT),
    ],
)
def test_names_that_stand_well_pass(sentence: str, unit: str) -> None:
    assert not list(lacks(sentence, ground(unit)))


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Zénith Radio a réuni 461 auditeurs, suivie par Mistral Radio avec 291.", RADIOS),
        ("Les voyagistes ont adressé aux ministères du Travail et du Tourisme une lettre.", LETTER),
    ],
)
def test_names_that_share_a_word_and_nouns_are_exchanged(sentence: str, unit: str) -> None:
    assert [lack.kind for lack in lacks(sentence, ground(unit))] == ["role"]
