"""Of which party somebody is: what the story says."""

import pytest

from digest.checking.partisans import lacks
from tests.checking.stories import ground

HELD = ground(
    "Le député communiste Alain Morel a saisi le Conseil avec le groupe LR du Sénat.",
    "Le sénateur socialiste Luc Petit, du pacte républicain, dit le contraire.",
    "La maire Anne Roux est membre d'EELV.",
)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Le député communiste a saisi le Conseil.", []),
        ("Le député socialiste a saisi le Conseil.", ["communiste"]),
        ("Le groupe centriste a saisi le Conseil.", ["LR"]),
        ("La maire écologiste Anne Roux l'a dit.", []),
        ("Le sénateur socialiste l'a dit.", []),
        ("Le groupe républicain a saisi le Conseil.", []),
        ("Le pacte travailliste est signé.", []),
    ],
)
def test_a_party_is_told(sentence: str, said: list[str]) -> None:
    assert [lack.said for lack in lacks(sentence, HELD)] == said


def test_nothing_in_a_language_without_a_list() -> None:
    assert not list(lacks("The mayor, a socialiste.", ground("The mayor left.", lang="en")))
