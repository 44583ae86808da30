"""The check of who stands before a verb and who behind it, in English."""

import pytest

from digest.checking.ends import lacks
from tests.checking.stories import ground

HELD = ground(
    "Acme started its search by hiring law firm Baker Stone, according to The Verge.",
    "On Wednesday, Norland launched missiles targeting US troops in the bases of Sudland.",
    "Ann Moore defeated Luc Short in Maine.",
    "Paris met Lyon in May.",
    "As they tried to storm the court, guards in response fired tear gas at them.",
    at=(0, 1, 2, 3, 4),
    lang="en",
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme hired the law firm Baker Stone.",
        "Norland fired missiles at US troops in Sudland.",
        "Luc Short was defeated by Ann Moore in Maine.",
        "Ann Moore toppled Luc Short in Maine.",
        "Lyon met Paris in May.",
        "Guards fired tear gas at farmers who tried to storm the court.",
    ],
)
def test_supported(sentence: str) -> None:
    assert list(lacks(sentence, HELD)) == []


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("The law firm Baker Stone hired Acme.", "hired"),
        ("US troops fired missiles at Norland.", "missiles"),
        ("Luc Short defeated Ann Moore in Maine.", "defeated"),
        ("Farmers fired tear gas at guards who tried to storm the court.", "fired"),
        ("Ann Moore was defeated by Luc Short in Maine.", "defeated"),
        ("Luc Short toppled Ann Moore in Maine.", "toppled"),
    ],
)
def test_exchanged(sentence: str, verb: str) -> None:
    assert [(lack.kind, lack.text) for lack in lacks(sentence, HELD)] == [("role", verb)]


def test_a_parsed_language_is_left_to_the_parser() -> None:
    assert list(lacks("Lyon a battu Paris.", ground("Paris a battu Lyon."))) == []
