"""What the surface of a unit shows, mark by mark."""

from dataclasses import replace
from datetime import date

import pytest

from digest.models import Dating, Days, Story
from digest.summarizers.marks import MARKS, marks
from digest.summarizers.selection import Candidate, candidates
from tests.summarizers.making import article

PLAIN = "La grève des trains retarde le vote"


def _candidate(text: str, lang: str = "fr") -> Candidate:
    return candidates(Story("s", (article("a", [text], lang=lang),)))[0]


def _marks(unit: Candidate) -> dict[str, float]:
    return dict(zip(MARKS, marks(unit), strict=True))


def test_a_plain_sentence_has_none() -> None:
    assert not any(_marks(_candidate(PLAIN + ".")).values())


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Le juge entend Anne et Paul à Lyon, puis Nice.", "names", 1),
        ("Le juge entend Anne, puis le maire.", "names", 1 / 3),
        ("Il manque 12 trains et 3 bus.", "figures", 2 / 3),
        ("Le 12, il en manque 3, 4, 5 et 6.", "figures", 1),
        ("Le vote est « faux ».", "quoted", 6 / 21),
        ("« Le vote est faux », dit le maire.", "opens_quoted", 1),
        ("— Le vote est faux.", "opens_quoted", 1),
        ("Cependant, le vote est faux.", "dangles", 1),
        ("L’an dernier, le vote était faux.", "looks_back", 1),
        ("Le maire a annoncé que le vote est faux.", "reports", 1),
        ("Le vote est-il faux ?", "question", 1),
        ("« Le vote est-il faux ? »", "question", 1),
        ("Le juge, le maire, le préfet votent.", "commas", 1),
        ("Le juge entend longtemps le maire, le préfet et tous leurs élus.", "commas", 5 / 12),
        ("Le vote : une faute.", "colon", 1),
        ("Le vote (faux) est une faute.", "parenthesis", 1),
        ("Le vote a lieu mardi.", "weekday", 1),
        ("Nous refusons le vote.", "first_person", 1),
    ],
)  # fmt: skip
def test_each_mark(text: str, name: str, value: float) -> None:
    assert _marks(_candidate(text))[name] == pytest.approx(value)


def test_every_mark_stands_in_its_place() -> None:
    assert len(MARKS) == len(set(MARKS)) == len(marks(_candidate(PLAIN)))


def test_the_first_unit_is_never_background() -> None:
    text = "Le 3 mars, la grève des trains a retardé le vote."
    dating = Dating(Days.only_on(date(2025, 6, 1)), "exact")
    story = Story("s", (replace(article("a", [text, text]), dating=dating),))
    assert [_marks(unit)["background"] for unit in candidates(story)] == [0, 1]
    undated = Story("s", (article("a", [text, text]),))
    assert [_marks(unit)["background"] for unit in candidates(undated)] == [0, 0]


def test_english_has_its_own_words() -> None:
    assert _marks(_candidate("We refuse the vote.", "en"))["first_person"] == 1
    assert _marks(_candidate("The vote is on Tuesday.", "en"))["weekday"] == 1
    assert _marks(_candidate("The mayor said that the vote is wrong.", "en"))["reports"] == 0


def test_a_language_without_lists_has_marks_all_the_same() -> None:
    marked = _marks(_candidate("Die Abstimmung ist falsch?", "de"))
    assert {name for name, value in marked.items() if value} == {"question", "names"}
