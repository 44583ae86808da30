import pytest

from digest.readers.sitename import site_beside, without_site

HEADLINE = "Goncourt : une surprise"


@pytest.mark.parametrize(
    ("title", "url", "site"),
    [
        ("Goncourt : une surprise - Revue Livres", "", "Revue Livres"),
        ("La Gazette du Quai | Goncourt : une surprise", "", "La Gazette du Quai"),
        ("Goncourt : une surprise - Culture - Revue Livres", "", "Revue Livres"),
        ("Goncourt : une surprise - Levant", "https://www.levant.example/a", "Levant"),
        ("Goncourt : une surprise - Politique", "https://www.levant.example/a", ""),
        ("Goncourt : une surprise - faits divers", "", ""),
        ("Goncourt : une surprise", "", ""),
        ("Un autre titre - Revue Livres", "", ""),
        ("", "", ""),
    ],
)
def test_the_name_beside_the_headline(title: str, url: str, site: str) -> None:
    assert site_beside(title, HEADLINE, url) == site


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Goncourt : une surprise - Revue Livres", "Goncourt : une surprise"),
        ("Revue Livres | Goncourt : une surprise", "Goncourt : une surprise"),
        ("Goncourt - une surprise", "Goncourt - une surprise"),
        ("Revue Livres", "Revue Livres"),
    ],
)
def test_a_title_without_the_site(title: str, bare: str) -> None:
    assert without_site(title, "Revue livres") == bare
