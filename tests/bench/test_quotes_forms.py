"""A given speaker counts as right only when its words name the annotated one."""

import pytest

from bench.quotes.forms import same_speaker

_CASTANER = ("Christophe Castaner", "le ministre de l'Intérieur")
_CITY = ("la mairie de Paris",)


@pytest.mark.parametrize(
    ("given", "forms"),
    [
        ("Christophe Castaner", _CASTANER),
        ("M. Castaner", _CASTANER),
        ("le ministre de l’Intérieur", _CASTANER),
        ("le ministre de l'Intérieur Christophe Castaner", _CASTANER),
        ("Christophe Castaner, ministre", _CASTANER),
        ("Mairie de Paris", _CITY),
        ("Me Kamel Benamghar", ("Kamel Benamghar",)),
        ("D'Errico", ("Francesco D'Errico",)),
        ("Jean-Yves Le Drian", ("M. Le Drian", "Jean-Yves Le Drian")),
        ("ÉLISE", ("Elise",)),
    ],
)
def test_the_same_speaker_in_other_words(given: str, forms: tuple[str, ...]) -> None:
    assert same_speaker(given, forms)


@pytest.mark.parametrize(
    ("given", "forms"),
    [
        ("", _CASTANER),
        ("Laurent Nuñez", _CASTANER),
        ("Laurent Castaner", _CASTANER),
        ("Christophe", _CASTANER),
        ("l'entourage de Christophe Castaner", _CASTANER),
        ("l'avocat d'Arthur Noyer", ("Arthur Noyer",)),
        ("les élèves du Pr François Balloux", ("François Balloux",)),
        ("le ministre de la Santé", _CASTANER),
        ("Paris", _CITY),
        ("la mairie", _CITY),
        ("Stanley Ho", ("Pansy", "Pansy Ho")),
        ("Christophe Castaner", ()),
        ("la", ("un porte-parole",)),
    ],
)
def test_another_speaker(given: str, forms: tuple[str, ...]) -> None:
    assert not same_speaker(given, forms)
