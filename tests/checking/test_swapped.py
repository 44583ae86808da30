"""Two numbers or dates that changed places are told, however the rest is worded."""

import pytest

from digest.checking.swapped import lacks
from tests.checking.stories import ground

TOLL = "Les plus touchés sont la Grèce avec 812 morts (9.400 cas) et la Tunisie avec 655 morts (7.120 cas)."
WON = "Elle a battu le maire sortant, Luc Aubry, en 2008."
LOST = "En 2014, elle s'est inclinée face au centriste Yann Guirec."


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("La Grèce déplore 655 morts, la Tunisie 812.", "number"),
        ("Elle a battu Luc Aubry en 2014 et perdu contre Yann Guirec en 2008.", "date"),
    ],
)
def test_what_was_exchanged_is_refused(sentence: str, kind: str) -> None:
    assert [lack.kind for lack in lacks(sentence, ground(TOLL, WON, LOST, at=(0, 1, 2)))] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "La Grèce déplore 812 morts, la Tunisie 655.",
        "655 personnes sont mortes en Tunisie, 812 en Grèce.",
        "Elle a battu Luc Aubry en 2008 et perdu contre Yann Guirec en 2014.",
        "Battue en 2014 par Yann Guirec, elle avait battu Luc Aubry en 2008.",
    ],
)
def test_what_stands_in_another_order_is_not(sentence: str) -> None:
    assert list(lacks(sentence, ground(TOLL, WON, LOST, at=(0, 1, 2)))) == []
