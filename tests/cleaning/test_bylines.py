"""Bylines: names alone, whatever a page or a feed gives as its author."""

import pytest

from digest.cleaning import clean
from digest.models import Article
from tests.cleaning.cleaned import BODY, cleaned


@pytest.mark.parametrize(
    ("given", "source", "byline", "outlet", "agency"),
    [
        ("Par Inès Morvan · Publié le", "La Gazette des cimes", "Inès Morvan", "La Gazette des cimes", ""),
        ("Par Inès Morvan, publié le 3 mars à 10h", "", "Inès Morvan", "", ""),
        ("Owen Blake, Harbour Courier", "", "Owen Blake", "Harbour Courier", ""),
        (
            "Inès Morvan, L'Écho des cimes",
            "Vallée Infos",
            "Inès Morvan, L'Écho des cimes",
            "Vallée Infos",
            "",
        ),
        ("Le Figaro avec AFP", "Le Figaro", "", "Le Figaro", "AFP"),
        ("LE FIGARO", "Le Figaro", "", "Le Figaro", ""),
        ("Avec AFP", "Vallée Infos", "", "Vallée Infos", "AFP"),
        ("Inès Morvan (avec Reuters)", "", "Inès Morvan", "", "Reuters"),
        ("Vallée Infos avec agences", "Vallée Infos", "", "Vallée Infos", ""),
        ("Propos recueillis par Yann Morvan", "", "Yann Morvan", "", ""),
        ("Propos recueillis par", "", "", "", ""),
        ("Rédaction des cimes.", "Vallée Infos", "Rédaction des cimes", "Vallée Infos", ""),
    ],
)
def test_a_byline_that_came_with_the_article(
    given: str, source: str, byline: str, outlet: str, agency: str
) -> None:
    article = clean(Article("a", "a.txt", BODY, "fr", byline=given, source=source))
    assert (article.byline, article.source, article.agency) == (byline, outlet, agency)


@pytest.mark.parametrize(
    "byline",
    [
        "Anatole France",
        "A. Roux, J. M.",
        "Cécile Journal",
        "Owen Blake, Legal correspondent",
        "Byron Withers",
    ],
)
def test_names_stay_as_they_are(byline: str) -> None:
    article = clean(Article("a", "a.txt", BODY, "fr", byline=byline))
    assert (article.byline, article.source) == (byline, "")


def test_an_outlet_beside_the_author_on_a_line_is_the_source() -> None:
    article = cleaned(f"Un titre pour ce texte\n\nBy Owen Blake, Harbour Courier\n\n{BODY}")
    assert (article.byline, article.source) == ("Owen Blake", "Harbour Courier")


@pytest.mark.parametrize(
    ("line", "source", "agency"),
    [
        ("Par Anne Le Goff — Le Monde, mardi 10 novembre 2026 à 18h12", "Le Monde", ""),
        ("Par Anne Le Goff (Le Midi républicain), mardi 10 novembre 2026", "Le Midi républicain", ""),
        ("Par Anne Le Goff (AFP), mardi 10 novembre 2026", "", "AFP"),
        ("Par Anne Le Goff — Le Havre, mardi 10 novembre 2026", "", ""),
        ("Par Anne Le Goff — Correspondante à Brest", "", ""),
    ],
)
def test_who_published_what_an_author_signs(line: str, source: str, agency: str) -> None:
    article = cleaned(f"Un titre pour ce texte\n{line}\n\n{BODY}")
    assert (article.byline, article.source, article.agency) == ("Anne Le Goff", source, agency)
