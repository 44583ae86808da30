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


ENGLISH = ground(
    "Greek foreign minister Ann Moore met the head of the European Union.",
    "U.S. troops left.",
    at=(0, 1),
    lang="en",
)


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        ("The Greek foreign minister met him.", []),
        ("The Turkish foreign minister met him.", ["Greek"]),
        ("The head of the African Union met him.", []),
        ("American troops left.", []),
        ("Iraqi troops left.", ["U.S"]),
    ],
)
def test_in_a_language_without_a_parser(sentence: str, other: list[str]) -> None:
    assert [lack.said for lack in lacks(sentence, ENGLISH)] == other


def test_another_people_is_refused() -> None:
    assert said("Treize soldats cambodgiens ont été libérés par l'armée thaïlandaise.") == [
        "thaïlandais",
        "cambodgienne",
    ]
