"""Of which town a club, a mayor, a supporter is: the adjective is one that the source gives to that noun."""

import pytest

from digest.checking import check
from digest.checking.demonyms import lacks
from tests.checking.stories import ground

UNITS = (
    "Le RC Lens a battu Rennes 2-1 mercredi au stade de la Route de Lorient.",
    "Les supporters rennais ont sifflé leur équipe à la fin du match.",
    "Le maire de Lens a félicité le club artésien dans un communiqué.",
    "Les joueurs de Franck Martin ont fêté la victoire à Lens avec la région.",
)


def said(sentence: str, at: tuple[int, ...], lang: str = "fr") -> list[tuple[str, str]]:
    return [(lack.text, lack.said) for lack in lacks(sentence, ground(*UNITS, at=at, lang=lang))]


@pytest.mark.parametrize(
    ("sentence", "at", "lacking"),
    [
        ("Les supporters lensois ont sifflé leur équipe.", 1, ("lensois", "rennais")),
        ("Les supporters nantais ont sifflé leur équipe.", 1, ("nantais", "rennais")),
        ("Le maire rennais a félicité le club.", 2, ("rennais", "Lens")),
        ("La victoire nantaise a été fêtée.", 3, ("nantaise", "")),
    ],
)
def test_another_town_is_refused(sentence: str, at: int, lacking: tuple[str, str]) -> None:
    assert said(sentence, (at,)) == [lacking]


@pytest.mark.parametrize(
    ("sentence", "at"),
    [
        ("Le maire lensois a félicité le club artésien.", 2),
        ("Une supportrice rennaise a sifflé.", 1),
        ("Le club lensois a été félicité.", 2),  # of the region, too
        ("Les joueurs lensois ont fêté la victoire.", 3),  # Martin is no town
        ("Les joueurs ont fêté une victoire courtoise.", 3),
        ("La région parisienne a fêté la victoire.", 3),
        ("De mauvaises nouvelles des joueurs de Lens.", 3),
    ],
)
def test_the_same_town_and_other_words_pass(sentence: str, at: int) -> None:
    assert said(sentence, (at,)) == []


def test_a_language_without_a_list_has_none() -> None:
    assert said("Les supporters lensois ont sifflé leur équipe.", (1,), "en") == []


def test_the_check_of_a_sentence_refuses_it() -> None:
    story = ground(*UNITS).story
    assert check("Les supporters rennais ont sifflé leur équipe.", story).supported
    assert not check("Les supporters lensois ont sifflé leur équipe.", story).supported
