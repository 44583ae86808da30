"""Whose army it is: the adjective of a people beside a noun is the one that the source has there."""

import pytest

from digest.checking.epithets import lacks
from tests.checking.stories import ground

UNIT = "L'armée cambodgienne a libéré 13 soldats thaïlandais, a dit le quotidien français Le Monde."


def said(sentence: str) -> list[str]:
    return [lack.said for lack in lacks(sentence, ground(UNIT))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Treize soldats thaïlandais ont été libérés par l'armée cambodgienne.",
        "Des militaires thaïlandais ont été libérés.",
        "Le quotidien espagnol El Pais le dit aussi.",
    ],
)
def test_the_same_people_passes(sentence: str) -> None:
    assert said(sentence) == []


def test_another_people_is_refused() -> None:
    assert said("Treize soldats cambodgiens ont été libérés par l'armée thaïlandaise.") == [
        "thaïlandais",
        "cambodgienne",
    ]
