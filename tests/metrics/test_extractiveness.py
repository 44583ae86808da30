import pytest

from digest.metrics.base import MetricSettings
from digest.metrics.extractiveness import Extractiveness
from tests.metrics.sourced import article, chosen, item, scored, told

EXTRACTIVENESS = Extractiveness(MetricSettings())
SOURCE = item(article("a", "Le chat du voisin dort.", "Il pleut.", "La nuit tombe sur la ville."))


def test_an_extract_is_nothing_but_the_sources_words() -> None:
    found = scored(EXTRACTIVENESS, SOURCE, chosen(SOURCE, ("a", 0), ("a", 2)))
    assert (found["extractive"], found["novel2"]) == (1.0, 0.0)
    assert found["density"] == pytest.approx((5 * 5 + 6 * 6) / 11)


def test_words_of_its_own() -> None:
    # fragments: le chat (2), dort (1), la nuit (2); "noir" and "toute" are new
    found = scored(EXTRACTIVENESS, SOURCE, told("Le chat noir dort toute la nuit."))
    assert found["extractive"] == pytest.approx(5 / 7)
    assert found["density"] == pytest.approx((4 + 1 + 4) / 7)
    assert found["novel2"] == pytest.approx(4 / 6)


def test_nothing_to_say_of_no_words() -> None:
    assert set(scored(EXTRACTIVENESS, SOURCE, told("…")).values()) == {None}
