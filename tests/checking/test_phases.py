"""What goes on is not what is over, and what has begun not what never was."""

import pytest

from digest.checking.phases import lacks
from tests.checking.stories import ground

FERRY = "Depuis mars, le ferry ne relie plus les deux îles de l'archipel."
CAVE = "Aucun plongeur n'avait jamais atteint le fond du gouffre de Malval."
STORM = "The storm no longer qualified as a hurricane on Friday."
SALE = "La marque ne vend plus en Norvège, mais elle vend encore en Suède."


@pytest.mark.parametrize(
    ("sentence", "source", "lang"),
    [
        ("Le ferry relie encore les deux îles.", FERRY, "fr"),
        ("Le ferry relie toujours les deux îles de l'archipel.", FERRY, "fr"),
        ("Un plongeur avait déjà atteint le fond du gouffre.", CAVE, "fr"),
        ("The storm was still a hurricane on Friday.", STORM, "en"),
    ],
)
def test_the_contrary_phase_is_refused(sentence: str, source: str, lang: str) -> None:
    assert [lack.kind for lack in lacks(sentence, ground(source, lang=lang))] == ["negation"]


@pytest.mark.parametrize(
    ("sentence", "source", "lang"),
    [
        ("Le ferry ne relie toujours pas les deux îles.", FERRY, "fr"),
        ("La marque vend encore en Suède.", SALE, "fr"),
        ("Le gouffre de Malval attire déjà les curieux.", CAVE, "fr"),
        ("The storm was a hurricane until Friday.", STORM, "en"),
    ],
)
def test_the_same_and_another_thing_are_not(sentence: str, source: str, lang: str) -> None:
    assert list(lacks(sentence, ground(source, lang=lang))) == []
