"""What an article says of itself where somebody gives an opinion in it."""

import pytest

from digest.cleaning import clean
from digest.models import Article

BODY = "Le gouvernement abandonne les communes du littoral. Les élus attendent un fonds depuis dix ans."


def opinion(text: str, title: str = "", section: str = "") -> str:
    return clean(Article("a", "a.txt", text, "fr", title=title, section=section)).opinion


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
    ],
)
def test_a_label_says_that_it_is_an_opinion(text: str, title: str, label: str) -> None:
    assert opinion(text, title) == label


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
        (f"La Tribune\n\nLe prix du blé s'envole encore\n\n{BODY}", ""),
        (f"L'Opinion, 19 mars 2025\n\n{BODY}", "Le prix du blé"),
        (f"Opinion publique : la cote monte. {BODY}", "Le prix du blé"),
        (f"{BODY}\n\nTribune. {BODY}", "Le prix du blé"),
    ],
)
def test_a_newspaper_or_a_stand_is_no_label(text: str, title: str) -> None:
    assert opinion(text, title) == ""
