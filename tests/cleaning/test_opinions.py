"""What an article says of itself where somebody gives an opinion in it."""

import pytest

from digest.cleaning import clean
from digest.models import Article

BODY = "Le gouvernement abandonne les communes du littoral. Les élus attendent un fonds depuis dix ans."


def opinion(text: str, title: str = "", section: str = "", source: str = "", byline: str = "") -> str:
    made = Article("a", "a.txt", text, "fr", title=title, section=section, source=source, byline=byline)
    return clean(made).opinion


@pytest.mark.parametrize(
    ("text", "title", "label"),
    [
        (f"Tribune\n\nPour une école de la confiance\n\nLe Monde, 19 mars 2025\n\n{BODY}", "", "Tribune"),
        (f"Éditorial\nPour une école de la confiance\nPar Anne Morel\n\n{BODY}", "", "Éditorial"),
        (f"TRIBUNE - {BODY}", "Pour une école", "Tribune"),
        (f"Tribune. {BODY}", "Pour une école", "Tribune"),
        (f"**OPINION.** {BODY}", "Pour une école", "Opinion"),
        (BODY, "Tribune. Pour une école", "Tribune"),
        (BODY, "[Tribune] Pour une école", "Tribune"),
        (BODY, "ÉDITO. Pour une école", "Éditorial"),
        (BODY, "Point de vue : pour une école", "Point de vue"),
        (BODY, "Pour une école | Chronique", "Chronique"),
        (BODY, "Pour une école (tribune)", "Tribune"),
        (BODY, "Courrier des lecteurs", "Courrier des lecteurs"),
    ],
)
def test_a_label_says_that_it_is_an_opinion(text: str, title: str, label: str) -> None:
    assert opinion(text, title) == label


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("L'édito de Jean Morvan. Fin de vie : le Sénat a eu raison", "Éditorial"),
        ("L’ÉDITO DE JEAN MORVAN | Fin de vie : le Sénat a eu raison", "Éditorial"),
        ("L'éditorial du « Monde » : l'impasse budgétaire", "Éditorial"),
        ("L'éditorial du Monde – L'impasse budgétaire", "Éditorial"),
        ("Le billet de Rémi Chauvel : un Sénat d'un autre âge", "Billet"),
        ("Le billet, par Rémi Chauvel | Un Sénat d'un autre âge", "Billet"),
        ("Idées. Pourquoi il faut taxer les robots, par Lise Amaury", "Idées"),
        ("Le point de vue d'Anne de La Tour : pour une école", "Point de vue"),
        ("La chronique de Jean-Luc Petit. Pour une école", "Chronique"),
        ("La chronique de Jean-Luc Petit", "Chronique"),
    ],
)
def test_a_label_may_say_whose_opinion_it_is(title: str, label: str) -> None:
    assert opinion(BODY, title, source="Le Monde") == label


def test_what_another_paper_or_person_thinks_is_reported() -> None:
    paper, person = "L'éditorial du « Monde » : l'impasse", "Le point de vue d'Anne Morel : une impasse"
    assert opinion(BODY, paper, source="Le Figaro") == opinion(BODY, paper) == ""
    assert opinion(BODY, "L'éditorial du New York Times : l'impasse", source="Le Monde") == ""
    assert opinion(BODY, "L'éditorial de La Croix : l'impasse", source="Le Monde") == ""
    assert opinion(BODY, person, byline="Jean Petit") == ""
    assert opinion(BODY, person, byline="A. Morel") == "Point de vue"


def test_a_rubric_says_so_too() -> None:
    assert opinion(BODY, "Pour une école", section="Idées, Opinions") == "Opinion"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (BODY, "La Tribune : le prix du blé"),
        (BODY, "Le prix du blé | La Tribune"),
        (BODY, "La tribune des Verts s'effondre"),
        (BODY, "Dans une tribune, la maire accuse l'État"),
        (BODY, "Chronique d'une mort annoncée"),
        (BODY, "La chronique d'une mort annoncée : le port ferme"),
        (BODY, "L'éditorial du New York Times fait scandale"),
        (BODY, "L'édito de Jean Morvan fait scandale : la ministre répond"),
        (BODY, "Le billet de train : dix euros de plus"),
        (BODY, "Le billet de Rémi Chauvel, qui fait scandale : la ministre répond"),
        (BODY, "Idées. Dix sorties pour le week-end"),
        (BODY, "Idées : le plan vélo, par ici la sortie"),
        (f"La Tribune\n\nLe prix du blé s'envole encore\n\n{BODY}", ""),
        (f"L'Opinion, 19 mars 2025\n\n{BODY}", "Le prix du blé"),
        (f"Opinion publique : la cote monte. {BODY}", "Le prix du blé"),
        (f"{BODY}\n\nTribune. {BODY}", "Le prix du blé"),
    ],
)
def test_a_newspaper_or_a_stand_is_no_label(text: str, title: str) -> None:
    assert opinion(text, title) == ""
