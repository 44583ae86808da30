"""What a source only supposes is not told as proved or certain."""

import pytest

from digest.checking.certainty import lacks
from tests.checking.stories import ground

FIRE = "Les enquêteurs soupçonnent que le feu a été mis au dépôt par un ancien employé."
GAS = "Investigators believe that a gas leak caused the blast in the bakery."
STUDY = "L'étude a démontré que le sol s'enfonce ; il pourrait céder."


@pytest.mark.parametrize(
    ("sentence", "source", "lang"),
    [
        ("Les enquêteurs ont établi que le feu a été mis au dépôt par un ancien employé.", FIRE, "fr"),
        ("Le feu du dépôt a certainement été mis par un ancien employé.", FIRE, "fr"),
        ("Investigators have established that a gas leak caused the blast.", GAS, "en"),
        ("A gas leak undoubtedly caused the blast in the bakery.", GAS, "en"),
    ],
)
def test_a_certainty_of_what_is_supposed_is_refused(sentence: str, source: str, lang: str) -> None:
    assert [lack.kind for lack in lacks(sentence, ground(source, lang=lang))] == ["modality"]


@pytest.mark.parametrize(
    ("sentence", "source", "lang"),
    [
        ("Les enquêteurs pensent qu'un ancien employé a mis le feu au dépôt.", FIRE, "fr"),
        ("Les enquêteurs n'ont pas établi que le feu a été mis par un ancien employé.", FIRE, "fr"),
        ("L'étude a prouvé que le sol s'enfonce.", STUDY, "fr"),
        ("Le dépôt, établi en 1950, a brûlé.", FIRE, "fr"),
        ("Investigators think a gas leak caused the blast.", GAS, "en"),
    ],
)
def test_a_doubt_a_denial_and_a_proof_that_the_source_has_are_not(
    sentence: str, source: str, lang: str
) -> None:
    assert list(lacks(sentence, ground(source, lang=lang))) == []
