"""Who published an article, by the lines around it: a name is an outlet's, a person's, a place or nothing."""

import pytest

from digest.cleaning import clean
from digest.models import Article

PROSE = (
    "Le conseil a voté mardi la rénovation de la halle, un projet de 2 millions d'euros, a indiqué la mairie."
)


@pytest.mark.parametrize(
    ("line", "source", "byline", "agency"),
    [
        ("Par L. Aubert", "", "L. Aubert", ""),
        ("Par Inès Roche", "", "Inès Roche", ""),
        ("Par L'Aurore du Quai", "L'Aurore du Quai", "", ""),
        ("Par LE COURRIER et AFP, publié le 5.11.2025 à 11 h 20", "LE COURRIER", "", "AFP"),
        ("Par Jeanne Martin avec AFP", "", "Jeanne Martin", "AFP"),
        ("Le 4 nov. 2025 - Radio Nouvelle", "Radio Nouvelle", "", ""),
        ("Le 4 nov. 2025 - Grand Lille", "", "", ""),
        ("Publié dans La Gazette", "La Gazette", "", ""),
        ("Publié dans Politique", "", "", ""),
        ("Nantes | Posté le 05/11/25", "", "", ""),
        ("Reuters | Posté le 05/11/25", "Reuters", "", ""),
    ],
)
def test_who_a_line_names(line: str, source: str, byline: str, agency: str) -> None:
    article = clean(Article("a", "a.txt", f"{line}\n\nNantes : la halle sera rénovée\n\n{PROSE}", "fr"))
    assert (article.source, article.byline, article.agency) == (source, byline, agency)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("© Le Courrier du Quai – Tous droits réservés – Mentions légales", "Le Courrier du Quai"),
        ("© 2025 La Gazette. Tous droits réservés.", "La Gazette"),
        ("© Jean Dupont – Tous droits réservés", ""),
        ("Tous droits réservés", ""),
    ],
)
def test_the_outlet_that_claims_the_rights(line: str, source: str) -> None:
    article = clean(Article("a", "a.txt", f"Nantes : la halle sera rénovée\n\n{PROSE}\n\n{line}", "fr"))
    assert article.source == source
    assert [unit.text for unit in article.units] == [PROSE]
