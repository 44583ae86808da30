"""An archive is the same each time it is made; its copies print what they copy, the others their own."""

from collections import Counter
from itertools import combinations
from random import Random

import pytest

from bench.volume.making import made
from digest.text.tokens import words

_SMALL = "le la les de du un une et à dans pour sur".split()  # noqa: SIM905 - as one reads it
_NAMES = [f"{first}{last}" for first in ("Bel", "Mont", "Roch", "Val") for last in ("ac", "eu", "is", "oux")]
_NOUNS = [
    f"{a}{b}{c}{d}"
    for a in "bcdfglmp"
    for b in "aeiou"
    for c in "bclnrst"
    for d in "aeiou"
    for e in ("tion", "ment")
]


def rows() -> list[dict[str, object]]:
    chance = Random(3)

    def sentence() -> str:
        told = [word for _ in range(8) for word in (chance.choice(_SMALL), chance.choice(_NOUNS))]
        return " ".join((chance.choice(_NAMES), *told)) + "."

    return [
        {"title": sentence(), "text": "\n\n".join(f"{sentence()} {sentence()}" for _ in range(6))}
        for _ in range(30)
    ]


ARCHIVE = list(made(rows(), 400, 5, weeks=4))
BY_ID = {str(row["id"]): row for row in ARCHIVE}


def runs(row: dict[str, object]) -> set[tuple[str, ...]]:
    told = words(str(row["text"]))
    return {told[at : at + 8] for at in range(len(told) - 7)}


def shared(row: dict[str, object], other: dict[str, object]) -> float:
    one, two = sorted((runs(row), runs(other)), key=len)
    return len(one & two) / len(one)


def test_the_same_seed_makes_the_same_archive() -> None:
    assert list(made(rows(), 400, 5, weeks=4)) == ARCHIVE
    assert next(made(rows(), 400, 6, weeks=4))["text"] != ARCHIVE[0]["text"]


def test_a_third_are_copies_in_as_many_weeks_as_asked() -> None:
    kinds = Counter(
        row["planted"]["kind"] if isinstance(row["planted"], dict) else "fresh" for row in ARCHIVE
    )
    assert 100 <= kinds["light"] + kinds["medium"] + kinds["heavy"] <= 140
    assert [row["date"] for row in ARCHIVE] == sorted(str(row["date"]) for row in ARCHIVE)
    assert (ARCHIVE[0]["date"], ARCHIVE[-1]["date"]) == ("2024-01-01", "2024-01-28")


@pytest.mark.parametrize(
    ("kind", "least"), [("light", 0.4), ("medium", 0.4), ("heavy", 0.4), ("report", 0.0)]
)
def test_an_edit_leaves_what_it_says(kind: str, least: float) -> None:
    pairs = [
        (row, BY_ID[row["planted"]["of"]])
        for row in ARCHIVE
        if isinstance(row["planted"], dict) and row["planted"]["kind"] == kind
    ]
    left = [shared(row, original) for row, original in pairs]
    assert all(share >= least for share in left)
    assert kind == "light" or all(row["text"] != original["text"] for row, original in pairs)
    assert kind == "report" or all(row["title"] != original["title"] for row, original in pairs)
    assert kind != "report" or sum(left) < 0.3 * len(left)


def test_articles_of_their_own_share_no_text() -> None:
    fresh = [row for row in ARCHIVE if row["planted"] is None]
    assert max(shared(*pair) for pair in combinations(fresh[:60], 2)) < 0.3
