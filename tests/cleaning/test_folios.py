"""Running heads of printed pages, and the issues that press databases put above their articles."""

from datetime import date

import pytest

from digest.dating import find_evidence
from tests.cleaning.cleaned import BODY, cleaned

TITLE = "Le train de nuit revient à Briançon"


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("8          L'ÉCHO DES VALLÉES  •  JEUDI 18 SEPTEMBRE 2025", "L'ÉCHO DES VALLÉES"),
        ("12 | La Dépêche des Cimes - Jeudi 18 septembre 2025", "La Dépêche des Cimes"),
        ("La Dépêche des Cimes - Jeudi 18 septembre 2025     12", "La Dépêche des Cimes"),
        ("Ouest-Plaine, no. 24580\nOuest-Plaine, jeudi 18 septembre 2025, p. 7", "Ouest-Plaine"),
        ("Ouest-Plaine, n° 24580\nOuest-Plaine, jeudi 18 septembre 2025", "Ouest-Plaine"),
    ],
)
def test_the_head_of_a_page_gives_its_outlet_and_its_day(head: str, source: str) -> None:
    article = cleaned(f"{head}\n\n{TITLE}\n\n{BODY}\n")
    assert (article.title, article.source) == (TITLE, source)
    assert find_evidence(article).dating.day == date(2025, 9, 18)


@pytest.mark.parametrize(
    "title",
    [
        "12 blessés à Lyon",
        "Les Bleus, n° 10 en tête",
        "Vienne, no. 5",
        "10 - Paris retrouve la Seine, 18 mai 2025",
    ],
)
def test_a_headline_with_a_number_stays(title: str) -> None:
    assert cleaned(f"{title}\n\n{TITLE}\n\n{BODY}\n").source == ""


def test_the_lines_of_a_database_are_no_text() -> None:
    foot = (
        "Note(s) :\nNuméro de document : news·20250225·OP·7x24580\n"
        "Certificat émis le 3 mars 2025 à des fins de visualisation personnelle et temporaire."
    )
    assert len(cleaned(f"{TITLE}\n\n{BODY}\n\n{foot}").units) == 2
