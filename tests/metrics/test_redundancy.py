from digest.metrics.base import MetricSettings
from digest.metrics.redundancy import Redundancy
from tests.metrics.sourced import item, scored, told

REDUNDANCY = Redundancy(MetricSettings())


def test_runs_that_stood_there_before() -> None:
    found = scored(REDUNDANCY, item(), told("Le chat dort. Le chat dort."))
    assert found == {"repeated2": 2 / 5, "repeated3": 1 / 4}


def test_nothing_repeated() -> None:
    assert scored(REDUNDANCY, item(), told("Le chat du voisin dort.")) == {"repeated2": 0.0, "repeated3": 0.0}


def test_too_short_to_repeat_itself() -> None:
    assert scored(REDUNDANCY, item(), told("Paris dort")) == {"repeated2": 0.0, "repeated3": None}
