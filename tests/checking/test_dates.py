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
