"""Whole pages that were copied: a menu with « À la une » takes neither the headline nor its day along."""

from datetime import date

import pytest

from digest.dating import find_evidence
from tests.cleaning.cleaned import BODY, cleaned

MENU = "Menu\nSe connecter\nS'abonner dès 1€\nLa Gazette de l'Orne\nÀ la une\nFaits divers\nSports\nJeux\n"
TITLE = "Alençon : le haras ouvrira ses portes au public"
STAMP = "Publié le 6 mai 2025 à 16h15"
FIRST = "Le haras national ouvrira ses portes chaque samedi, de mai à septembre."


@pytest.mark.parametrize(
    "head",
    [
        f"Alençon\n{STAMP}\n{TITLE}\n{FIRST}",
        f"Alençon\n{TITLE}\nPar Anne Duval\n{STAMP}\n{FIRST}",
        f"Un poulain naît sur une autoroute de l'Orne\n{TITLE}\n{FIRST}\nPar Anne Duval\n{STAMP}",
    ],
)
def test_the_headline_and_the_day_below_a_menu_are_the_article_s(head: str) -> None:
    article = cleaned(f"{MENU}{head}\n\n{BODY}\n")
    assert article.title == TITLE
    assert find_evidence(article).dating.day == date(2025, 5, 6)
    assert article.units[0].text == FIRST


def test_headlines_below_the_text_stay_a_list() -> None:
    article = cleaned(
        f"{TITLE}\n{STAMP}\n\n{BODY}\n\nÀ la une\nUn poulain naît\nPublié le 5 mai 2025\nUn bal a lieu"
    )
    assert len(article.units) == 2
    assert find_evidence(article).dating.day == date(2025, 5, 6)


@pytest.mark.parametrize(
    ("title", "kept"), [("EN DIRECT - Crue à Sées", False), ("La journée de la crue", True)]
)
def test_an_hour_among_hours_on_lines_of_their_own_is_the_entry_s(title: str, *, kept: bool) -> None:
    entry = "18:10 - Le trafic est interrompu à l'ouest de Sées."
    article = cleaned(f"{title}\n\n18h42\n{BODY}\n{entry}\n17:55\n{FIRST}")
    assert (entry in [unit.text for unit in article.units]) is kept
