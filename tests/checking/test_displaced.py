"""A noun and what it is told with have not changed places."""

import pytest

from digest.checking.displaced import lacks
from digest.checking.ground import Ground
from tests.checking.stories import ground

PIN = ground(
    "Un adolescent de Lyon a tiré la goupille d'une grenade dans la poche d'un policier du quartier nord."
)
FISH = ground("The team found when fish were plentiful, they would eat the algae off the corals.", lang="en")


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Un adolescent a tiré la goupille d'une grenade dans la poche d'un policier.", PIN),
        ("Dans la poche d'un policier, un adolescent a tiré la goupille d'une grenade.", PIN),
        ("The team found that fish eat the algae off the corals.", FISH),
    ],
)
def test_supported(sentence: str, held: Ground) -> None:
    assert list(lacks(sentence, held)) == []


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Un policier a tiré la goupille d'une grenade dans la poche d'un adolescent.", PIN),
        ("The team found that corals eat the algae off the fish.", FISH),
    ],
)
def test_exchanged(sentence: str, held: Ground) -> None:
    assert [lack.kind for lack in lacks(sentence, held)] == ["role"]
