"""Known outlets: on lines of their own, and before a day."""

from datetime import date

import pytest

from digest.dating import find_evidence
from tests.cleaning.cleaned import BODY, cleaned, reasons


@pytest.mark.parametrize(
    ("line", "byline", "source", "agency"),
    [
        ("Ouest-France", "", "Ouest-France", ""),
        ("Midi Libre", "", "Midi Libre", ""),
        ("LE DAUPHINÉ LIBÉRÉ", "", "LE DAUPHINÉ LIBÉRÉ", ""),
        ("France 3 Hauts-de-France", "", "France 3 Hauts-de-France", ""),
        ("Ouest-France avec AFP", "", "Ouest-France", "AFP"),
        ("20 Minutes avec agence", "", "20 Minutes", ""),
        ("Ouest-France - Anne Petit", "Anne Petit", "Ouest-France", ""),
        ("Le Monde - Politique", "", "Le Monde", ""),
    ],
)
def test_a_known_outlet_on_a_line_of_its_own(line: str, byline: str, source: str, agency: str) -> None:
    for text in (f"{line}\nUn titre pour ce texte\n\n{BODY}", f"Un titre pour ce texte\n{line}\n\n{BODY}"):
        article = cleaned(text)
        assert (article.title, article.byline) == ("Un titre pour ce texte", byline)
        assert (article.source, article.agency) == (source, agency)
        assert line in reasons(article)


@pytest.mark.parametrize("line", ["Le matin", "Le soir", "Les Jours Heureux", "Une Journée Ordinaire"])
def test_a_line_that_is_no_known_outlet(line: str) -> None:
    assert cleaned(f"Un titre pour ce texte\n{line}\n\n{BODY}").source == ""


def test_an_outlet_below_the_body_may_be_another_article_s() -> None:
    assert cleaned(f"Un titre pour ce texte\n\n{BODY}\n\nOuest-France\n\nLe Télégramme").source == ""


@pytest.mark.parametrize(
    ("line", "source", "agency"),
    [
        ("La Charente libre, le 14 mars 2025 – Économie", "La Charente libre", ""),
        ("Le Dauphiné libéré, 14 mars 2025", "Le Dauphiné libéré", ""),
        ("Le Journal du dimanche, 14 mars 2025", "Le Journal du dimanche", ""),
        ("franceinfo, 14 mars 2025", "franceinfo", ""),
        ("Midi Libre | Publié vendredi 14 mars 2025", "Midi Libre", ""),
        ("Ouest-France avec AFP. Publié le 14/03/2025 à 19h12", "Ouest-France", "AFP"),
    ],
)
def test_a_known_outlet_before_its_day(line: str, source: str, agency: str) -> None:
    article = find_evidence(cleaned(f"Un titre pour ce texte\n\n{line}\n\n{BODY}"))
    assert (article.source, article.agency) == (source, agency)
    assert article.dating.day == date(2025, 3, 14)


@pytest.mark.parametrize(
    "line", ["Les Champs-Élysées déserts, le 14 mars 2025", "Le président élu, le 14 mars 2025"]
)
def test_a_caption_before_its_day_gives_none(line: str) -> None:
    article = find_evidence(cleaned(f"Un titre pour ce texte\n\n{line}\n\n{BODY}"))
    assert (article.source, article.dating.day) == ("", None)
