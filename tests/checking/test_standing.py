"""Whether words are denied, and how surely they are told, as the parse shows."""

import pytest

from digest.checking.standing import Standing, told


def _standing(text: str, word: str) -> Standing:
    found = told(text, "fr")
    assert found is not None
    return next(s for w, s in zip(found.words, found.standings, strict=True) if w.text == word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Le groupe ne reprendra pas les négociations.", "reprendra"),
        ("Aucune intervention n'est prévue pour l'instant.", "prévue"),
        ("Elle ne devrait pas pouvoir remonter le fleuve.", "remonter"),
        ("Le groupe refuse de négocier.", "négocier"),
        ("Il est parti sans verser d'indemnités.", "verser"),
        ("L'agent était hors service au moment des faits.", "service"),
        ("L'État aurait pu peser sur le plan.", "peser"),
        ("Nous aurions dû plaider jeudi.", "plaider"),
        ("La vie culturelle n'a pas encore repris.", "repris"),
        ("L'effet du remède reste à démontrer.", "démontrer"),
        ("La direction s'engage à ne licencier personne.", "licencier"),
        ("Le maire refuse des subventions.", "subventions"),
    ],
)
def test_words_that_are_denied(text: str, word: str) -> None:
    assert _standing(text, word).denied


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Le ministre ne présentera que deux textes.", "présentera"),
        ("Le ministre ne présentera plus que deux textes.", "présentera"),
        ("Il n'a pas refusé de négocier.", "négocier"),
        ("La baleine est sans doute égarée.", "égarée"),
    ],
)
def test_words_that_are_not(text: str, word: str) -> None:
    assert not _standing(text, word).denied


@pytest.mark.parametrize(
    ("text", "word", "level"),
    [
        ("Le suspect a tué sa femme.", "tué", "fact"),
        ("Le suspect aurait tué sa femme.", "tué", "hearsay"),
        ("Le chef de l'Etat pourrait procéder à un remaniement.", "remaniement", "weak"),
        ("L'usine doit être transférée à Flins.", "transférée", "plan"),
        ("Le groupe va transférer l'usine.", "transférer", "future"),
        ("La chambre a annoncé qu'elle rendrait sa décision le 3 juin.", "rendrait", "future"),
        ("Il est soupçonné d'avoir volé une voiture.", "volé", "hearsay"),
        ("Le président n'exclut pas de remanier le gouvernement.", "remanier", "weak"),
    ],
)
def test_how_surely_words_are_told(text: str, word: str, level: str) -> None:
    assert _standing(text, word).level == level


def test_a_denied_saying_leaves_open_what_it_is_about() -> None:
    assert not _standing("Il n'a pas dit que le texte passerait.", "passerait").sure


def test_a_language_without_a_parser_has_no_standing() -> None:
    assert told("The group refuses to talk.", "en").words == ()
