from dataclasses import replace

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


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("CULTURE — Le festival de Lorient ouvre vendredi", "Le festival de Lorient ouvre vendredi"),
        ("FAITS DIVERS | Un homme arrêté", "Un homme arrêté"),
        ("Tribunal. Un ancien maire condamné à six mois", "Un ancien maire condamné à six mois"),
        ("Sport | Football | Lorient gagne le derby breton", "Lorient gagne le derby breton"),
        ("VIDÉO. Société - les crèches manquent de bras", "Les crèches manquent de bras"),
        ("Sport : le stade de Lorient sera agrandi", "Le stade de Lorient sera agrandi"),
        ("Santé : « un enfant sur deux est malade »", "Santé : « un enfant sur deux est malade »"),
        ("Sport : le plan du gouvernement", "Sport : le plan du gouvernement"),
        ("Santé : ce qui change en janvier pour vous", "Santé : ce qui change en janvier pour vous"),
        ("Nantes : un homme a été arrêté mardi", "Nantes : un homme a été arrêté mardi"),
        ("NANTES — Un homme a été arrêté mardi", "NANTES — Un homme a été arrêté mardi"),
        ("France : le Sénat a voté le budget", "France : le Sénat a voté le budget"),
        ("Retraites : le Sénat a voté le report", "Retraites : le Sénat a voté le report"),
        ("Tribune | Pour une école plus juste", "Tribune | Pour une école plus juste"),
        ("Sport - Télévision", "Sport - Télévision"),
        ("Culture. ou comment en sortir vraiment", "Culture. ou comment en sortir vraiment"),
    ],
)
def test_a_rubric_is_no_part_of_a_headline(title: str, printed: str) -> None:
    opinion = "Tribune" if title.startswith("Tribune") else ""
    assert clean_title(replace(article("a", "Un texte.", title=title), opinion=opinion)) == printed


def test_an_english_rubric() -> None:
    one = article("a", "A text.", title="SPORT | Leeds win the derby at home", lang="en")
    assert clean_title(one) == "Leeds win the derby at home"
    place = article("a", "A text.", title="LEEDS | Man held after a fire", lang="en")
    assert clean_title(place) == "LEEDS | Man held after a fire"
