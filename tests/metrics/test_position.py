import pytest

from digest.metrics.base import MetricSettings
from digest.metrics.position import Position
from tests.metrics.sourced import article, chosen, item, scored, told

POSITION = Position(MetricSettings())
FIRST, MIDDLE, LAST = "Le chat du voisin dort.", "Il pleut à verse aujourd'hui.", "La nuit tombe enfin ici."
SOURCE = item(article("a", FIRST, MIDDLE, LAST), article("b", "Un chien aboie toute la nuit.", LAST))


@pytest.mark.parametrize(("unit", "place"), [(0, 0.0), (1, 0.5), (2, 1.0)])
def test_the_place_of_a_unit_in_its_article(unit: int, place: float) -> None:
    assert scored(POSITION, SOURCE, chosen(SOURCE, ("a", unit)))["position"] == place


def test_the_mean_is_over_words() -> None:
    found = scored(POSITION, SOURCE, chosen(SOURCE, ("b", 0), ("a", 2)))["position"]
    assert found == pytest.approx(5 / 11)


@pytest.mark.parametrize(("text", "place"), [(FIRST, 0.0), (MIDDLE, 0.5), (LAST, 1.0)])
def test_a_text_from_elsewhere_is_placed_by_its_fragments(text: str, place: float) -> None:
    assert scored(POSITION, SOURCE, told(f"Voilà : {text.lower()}"))["position"] == place


def test_shorter_fragments_may_be_chance() -> None:
    assert scored(POSITION, SOURCE, told("Le chat du voisin ronfle."))["position"] is None
