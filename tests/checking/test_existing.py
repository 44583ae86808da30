"""Things are not told to be there of which the story says that there are none."""

import pytest

from digest.checking.existing import lacks
from tests.checking.stories import ground

MARCH = "Le défilé s'est achevé sans incidents vers 18 heures."
CRASH = "La collision n'a pas fait de blessés, selon la gendarmerie."
LATER = "Des incidents ont éclaté dans la nuit."


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("La fin du défilé a provoqué des incidents.", MARCH),
        ("La collision a causé plusieurs blessés.", CRASH),
    ],
)
def test_what_every_unit_denies_is_refused(sentence: str, source: str) -> None:
    assert [lack.kind for lack in lacks(sentence, ground(source))] == ["negation"]


def test_what_a_unit_tells_and_what_is_denied_are_not() -> None:
    assert list(lacks("Le défilé a provoqué des incidents.", ground(MARCH, LATER))) == []
    assert list(lacks("Le défilé n'a pas provoqué d'incidents.", ground(MARCH))) == []
