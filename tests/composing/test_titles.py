import pytest

from digest.composing.titles import clean_title
from tests.composing.builders import article


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("Un accord sur la paix signé à Paris", "Un accord sur la paix signé à Paris"),
        ("Un accord signé à Paris Un accord signé à Paris", "Un accord signé à Paris"),
        ("Un accord signé à Paris - Le Monde", "Un accord signé à Paris"),
        ("Un accord signé à Paris | Monde | Le Monde", "Un accord signé à Paris"),
        ("Un accord signé à Paris – AFP", "Un accord signé à Paris"),
        ("Un accord signé à Paris - la fin d'une guerre", "Un accord signé à Paris - la fin d'une guerre"),
        (
            "Brassac : incendie dans une usine, suivez la situation en direct",
            "Brassac : incendie dans une usine",
        ),
        (
            "Suivez en direct la rencontre entre les deux chefs d'État",
            "Suivez en direct la rencontre entre les deux chefs d'État",
        ),
        (
            "Une équipe arrêtée en direct pendant les violences",
            "Une équipe arrêtée en direct pendant les violences",
        ),
        ("Monde", ""),
        ("", ""),
    ],
)
def test_a_title_loses_what_is_not_its_own(title: str, printed: str) -> None:
    url = "https://www.lemonde.fr/international/article.html"
    assert clean_title(article("a", "Un texte.", title=title, url=url, agency="AFP")) == printed


def test_a_hostile_title_takes_no_time() -> None:
    assert clean_title(article("a", "Un texte.", title=" | ".join(["mot"] * 5000)))
