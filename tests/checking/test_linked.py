import pytest

from digest.checking.linked import lacks
from tests.checking.stories import ground

PUPILS = ground(
    "1,8 million d'écoliers, sur un total de 6,7 millions, et 600.000 collégiens sur 3,3 millions."
)
PRIZE = ground(
    "La prime passe de 6.000 à 7.000 euros pour un client et de 3.000 à 5.000 euros pour une firme."
)


@pytest.mark.parametrize(
    ("sentence", "lacking"),
    [
        ("1,8 million d'écoliers sur 6,7 millions sont là.", []),
        ("1,8 million d'écoliers sur 3,3 millions sont là.", ["3,3 millions"]),
        ("800.000 collégiens sur 3,3 millions sont là.", ["800.000"]),
        ("800.000 collégiens sur 4 millions sont là.", []),
    ],
)
def test_a_part_and_its_whole(sentence: str, lacking: list[str]) -> None:
    assert [lack.text for lack in lacks(sentence, PUPILS)] == lacking


@pytest.mark.parametrize(
    ("sentence", "lacking"),
    [
        ("La prime passe de 6.000 à 7.000 euros.", []),
        ("La prime est de 7.000 euros, contre 6.000 euros.", []),
        ("La prime passe de 6.000 à 5.000 euros.", ["5.000 euros"]),
        ("La prime est de 5.000 euros au lieu de 6.000 euros.", ["5.000 euros"]),
    ],
)
def test_before_and_after(sentence: str, lacking: list[str]) -> None:
    assert [lack.text for lack in lacks(sentence, PRIZE)] == lacking
