"""The check of lists: each name keeps its own value."""

import pytest

from digest.checking.ground import Ground
from digest.checking.listing import lacks
from tests.checking.stories import ground

GAMES = ground(
    "Arte Jeux a atteint 461 millions d'heures (+65 % en un an), suivi par Bravo Jeux (291 millions)."
)
PRIZES = ground(
    "She got the Berwick Prize in 1971, the Nemmers Prize in Logic in 1998 and the Steele Prize in 2000.",
    lang="en",
)


def wrong(sentence: str, held: Ground) -> list[tuple[str, str, str]]:
    return [(lack.kind, lack.text, lack.said) for lack in lacks(sentence, held)]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Avec 461 millions, Arte Jeux devance Bravo Jeux et ses 291 millions.", GAMES),
        ("Bravo Jeux suit avec 291 millions, derrière Arte Jeux.", GAMES),
        ("Her prizes include the Berwick in 1971 and the Nemmers in 1998.", PRIZES),
        ("She won the Steele Prize in 2000, after the Berwick Prize in 1971.", PRIZES),
        ("She won the Berwick Prize in 1972 and the Steele Prize in 2000.", PRIZES),  # the year is nobody's
    ],
)
def test_supported(sentence: str, held: Ground) -> None:
    assert wrong(sentence, held) == []


@pytest.mark.parametrize(
    ("sentence", "held", "lacking"),
    [
        (
            "Bravo Jeux a atteint 461 millions, suivi par Arte Jeux avec 291 millions.",
            GAMES,
            [("number", "461", "291"), ("number", "291", "461")],
        ),
        (
            "Her prizes include the Berwick in 1971 and the Nemmers in 2000.",
            PRIZES,
            [("date", "2000", "1998")],
        ),
    ],
)
def test_exchanged(sentence: str, held: Ground, lacking: list[tuple[str, str, str]]) -> None:
    assert wrong(sentence, held) == lacking
