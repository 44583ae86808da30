import pytest

from digest.checking.dates import lacks
from digest.checking.ground import Ground
from tests.checking.stories import ground

# The article is of Friday 10 January 2025.
SAID = ground("Peskov l'a déclaré vendredi matin.", "La rencontre aura lieu le 14 juin à Genève.")
MANY = ground("Kanye West a rompu avec Nike en 2013, après une première ligne de baskets lancée en 2007.")
SOON = ground("Il partira demain, comme la semaine dernière, dans les années 1970.")


def wrong(sentence: str, held: Ground) -> list[str]:
    return [lack.text for lack in lacks(sentence, held)]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Peskov l'a déclaré le 10 janvier.", SAID),
        ("Peskov l'a déclaré vendredi 10 janvier 2025.", SAID),
        ("Peskov l'a déclaré en janvier.", SAID),
        ("Peskov l'a déclaré en 2025.", SAID),
        ("Peskov l'a déclaré dans la matinée de vendredi.", SAID),
        ("Kanye West a rompu avec Nike en 2013.", MANY),
        ("Il partira samedi.", SOON),
        ("Il partira le 11 janvier.", SOON),
        ("Il partira la semaine dernière.", SOON),
    ],
)
def test_supported(sentence: str, held: Ground) -> None:
    assert wrong(sentence, held) == []


@pytest.mark.parametrize(
    ("sentence", "held", "lacking"),
    [
        ("Peskov l'a déclaré jeudi.", SAID, ["jeudi"]),
        ("Peskov l'a déclaré le 11 janvier.", SAID, ["11 janvier"]),
        ("Peskov l'a déclaré le 14 juin.", SAID, ["14 juin"]),
        ("Peskov l'a déclaré vendredi soir.", SAID, ["soir"]),
        ("Peskov l'a déclaré vendredi 10 janvier 2024.", SAID, ["vendredi 10 janvier 2024"]),
        ("Kanye West a rompu avec Nike en 2007.", MANY, ["2007"]),
        ("Il partira hier.", SOON, ["hier"]),
        ("Il partira la semaine prochaine.", SOON, ["semaine prochaine"]),
        ("Il partira dans les années 1990.", SOON, ["années 1990"]),
    ],
)
def test_not_supported(sentence: str, held: Ground, lacking: list[str]) -> None:
    assert wrong(sentence, held) == lacking


def test_english() -> None:
    held = ground("The talks opened on Monday in Doha.", lang="en", day="2025-01-08")
    assert not wrong("The talks opened on January 6.", held)
    assert wrong("The talks opened on Tuesday.", held) == ["Tuesday"]


def test_no_day_known() -> None:
    held = ground("La perte a été annoncée vendredi 24 octobre.", day="")
    assert not wrong("La perte a été annoncée vendredi 24 octobre.", held)
    assert wrong("La perte a été annoncée le 25 octobre.", held) == ["25 octobre"]


def test_an_hour_after_a_day_is_no_day() -> None:
    held = ground("Le compte à rebours s'achève le 19 mai à 12h dans la chapelle.")
    assert not wrong("Le mariage aura lieu le 19 mai dans la chapelle.", held)
    assert wrong("Le mariage aura lieu le 12 mai dans la chapelle.", held) == ["12 mai"]


def test_time_spent_is_no_date() -> None:
    held = ground("Elle raconte le mois qu'elle a passé en soins intensifs.")
    assert not wrong("Elle a guéri après un mois passé en soins intensifs.", held)
    assert wrong("Elle a guéri le mois passé.", held) == ["mois passé"]


def test_a_day_without_its_month() -> None:
    held = ground("L'enquête a repris le 22 janvier et la police l'a entendue jeudi 25 janvier.")
    assert not wrong("L'enquête a repris le 22 janvier, et la police l'a entendue le 25.", held)
    assert wrong("L'enquête a repris le 22 janvier, et la police l'a entendue le 26.", held) == ["26"]


def test_the_date_of_the_same_verb() -> None:
    held = ground(
        "La Ligue allemande de football a lancé mercredi son appel d'offres pour les droits.",
        "Les résultats des enchères doivent être annoncés publiquement le 22 juin.",
        at=(0, 1),
    )
    said = "Les résultats de l'appel d'offres de la Ligue allemande de football doivent être annoncés"
    assert not wrong(f"{said} le 22 juin.", held)
    assert wrong(f"{said} le 29 juin.", held) == ["29 juin"]


def test_a_people_and_its_country() -> None:
    held = ground("Le jeu sort en Europe et au Japon le 28 juillet, et en Amérique le 18 août.")
    assert not wrong("Les Japonais auront le jeu le 28 juillet.", held)
    assert wrong("Les Japonais auront le jeu le 18 août.", held) == ["18 août"]


def test_until_when() -> None:
    held = ground(
        "La grève contre la réforme perturbe les trains, selon les prévisions données samedi par la SNCF.",
        "Le ministre s'est dit déterminé, alors que la grève doit durer jusqu'à mardi 10 avril.",
        at=(0, 1),
    )
    said = "La grève contre la réforme, qui perturbe les trains de la SNCF, se poursuivra"
    assert not wrong(f"{said} jusqu'au mardi 10 avril.", held)
    assert wrong(f"{said} jusqu'au mardi 17 avril.", held) == ["mardi 17 avril"]


def test_more_than_the_month_before() -> None:
    held = ground("En avril, le nombre d'heures vues a bondi de 48 % en un mois.")
    assert not wrong("En avril, 48 % d'heures de plus que le mois précédent ont été vues.", held)
    assert wrong("En avril, 48 % d'heures de plus que l'année précédente ont été vues.", held) == [
        "année précédente"
    ]


def test_another_limit_of_the_same_thing() -> None:
    """« Jusqu'au 15 octobre » is no other « jusqu'au » that the unit itself has for it."""
    held = ground(
        "Chaque pêcheur a jusqu'au 19 juin pour vendre son bateau au port.",
        "La mesure doit s'étendre jusqu'au 15 octobre.",
        at=(0, 1),
    )
    assert wrong("Les pêcheurs ont jusqu'au 19 juin pour vendre leur bateau au port.", held) == []
    assert wrong("Les pêcheurs ont jusqu'au 15 octobre pour vendre leur bateau au port.", held) == [
        "15 octobre"
    ]


def test_two_things_that_were_published() -> None:
    """A date that hangs on a word of the same kind is no support where the sentence's own has another."""
    held = ground(
        "Dans une lettre ouverte publiée le 28 mai, des dizaines de pêcheurs critiquent l'étude du port.",
        "Publiée le 22 mai dans une revue, l'étude se fonde sur les prix de la criée.",
        at=(0, 1),
    )
    said = "Des dizaines de pêcheurs ont critiqué l'étude dans une lettre ouverte publiée le {}."
    assert wrong(said.format("28 mai"), held) == []
    assert wrong(said.format("22 mai"), held) == ["22 mai"]
