"""Two figures of a sentence, each of which the source has where the other one stands."""

import pytest

from digest.checking.crossed import lacks
from tests.checking.stories import ground

COURT = "Mardi, la juge a entendu trois heures le témoin, avant de relâcher le suspect dans la soirée."
FIRE = "Les pompiers ont évacué les élèves de l'internat, puis ils ont soigné plusieurs enseignants."
CLAIM = "Le tribunal de Brest a rejeté la demande du procureur."


def wrong(sentence: str, source: str, lang: str = "fr") -> list[str]:
    return [lack.text for lack in lacks(sentence, ground(source, "La rue est calme.", lang=lang))]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("La juge a entendu le témoin et a relâché le suspect.", COURT),
        ("Le suspect a été relâché par la juge, qui avait entendu le témoin.", COURT),
        ("Des enseignants ont été soignés par les pompiers, qui ont évacué les élèves.", FIRE),
        ("La demande du procureur a été rejetée par le tribunal.", CLAIM),
    ],
)
def test_what_stands_where_the_source_has_it(sentence: str, source: str) -> None:
    assert wrong(sentence, source) == []


@pytest.mark.parametrize(
    ("sentence", "source", "first"),
    [
        ("La juge a entendu le suspect et a relâché le témoin.", COURT, "suspect"),
        ("Des élèves ont été soignés par les pompiers, qui ont évacué les enseignants.", FIRE, "élèves"),
        ("La demande du tribunal a été rejetée par le procureur.", CLAIM, "tribunal"),
    ],
)
def test_what_stands_crosswise(sentence: str, source: str, first: str) -> None:
    assert wrong(sentence, source) == [first]


def test_one_alone_in_another_place_is_not_asked() -> None:
    assert wrong("La juge a entendu le suspect.", COURT) == []


def test_a_language_without_a_parser() -> None:
    assert wrong("Brown beat Adams and met Clark.", "Adams beat Brown and met Clark.", "en") == []
