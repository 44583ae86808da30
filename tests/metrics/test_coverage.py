from math import log, sqrt

import pytest

from digest.metrics.base import MetricSettings
from digest.metrics.coverage import Coverage
from tests.metrics.sourced import article, chosen, item, scored, told

COVERAGE = Coverage(MetricSettings())
CAT = article("a", "Le chat du voisin dort sur le toit.")
DOG = article("b", "Un chien aboie toute la nuit durant.")
COPY = article("c", "Le chat du voisin dort sur le toit.")


def test_origins_that_the_extracts_name() -> None:
    source = item(CAT, DOG, COPY, origins=(("a", "c"), ("b",)))
    assert scored(COVERAGE, source, chosen(source, ("c", 0)))["sources"] == 0.5
    assert scored(COVERAGE, source, chosen(source, ("c", 0), ("b", 0)))["sources"] == 1.0


def test_origins_of_which_a_run_of_five_words_is_told() -> None:
    source = item(CAT, DOG)
    assert scored(COVERAGE, source, told("Hier, le chat du voisin dort mal."))["sources"] == 0.5
    assert scored(COVERAGE, source, told("Le chat du voisin ronfle."))["sources"] == 0.0


def test_one_origin_says_nothing_of_coverage() -> None:
    assert scored(COVERAGE, item(CAT), chosen(item(CAT), ("a", 0)))["sources"] is None


def test_the_whole_cluster_is_like_itself() -> None:
    source = item(CAT, DOG)
    found = scored(COVERAGE, source, chosen(source, ("a", 0), ("b", 0)))
    assert found["centroid"] == pytest.approx(1.0)
    assert found["js"] == pytest.approx(0.0)


def test_words_of_its_own_are_unlike_the_cluster() -> None:
    found = scored(COVERAGE, item(CAT, DOG), told("Tempête annoncée demain."))
    assert found["centroid"] == 0.0
    assert found["js"] == pytest.approx(1.0)


def test_numbers_as_worked_by_hand() -> None:
    # stems: a a b | a c; df a 2, b 1, c 1 of two units; idf = ln(3 / (1 + df)) + 1
    source = item(article("a", "chat chat lune", "chat soleil"))
    found = scored(COVERAGE, source, told("chat lune"))
    often, rare = 1.0, log(3 / 2) + 1
    norms = sqrt(often**2 + rare**2) * sqrt((3 * often) ** 2 + 2 * rare**2)
    assert found["centroid"] == pytest.approx((3 * often**2 + rare**2) / norms)
    # p = (1/2, 1/2, 0), q = (3/5, 1/5, 1/5)
    assert found["js"] == pytest.approx(0.1512, abs=1e-4)


def test_a_summary_without_content_has_nothing_to_compare() -> None:
    found = scored(COVERAGE, item(CAT, DOG), told("Il est là."))
    assert (found["centroid"], found["js"]) == (None, None)
