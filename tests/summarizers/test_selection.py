"""The budget, repeats, and the order of printing."""

from dataclasses import replace
from datetime import date

import pytest

from digest.models import Dating, Days, Story
from digest.summarizers.selection import candidates, chosen_within, near_repeats, shingles, summary_of
from tests.summarizers.making import article

FIVE = "Le maire de Lyon démissionne."
TEN = "La grève des trains retarde le vote de la loi."
SEVEN = "La crue menace toute la vallée basse."


def test_what_does_not_fit_is_passed_over() -> None:
    units = candidates(Story("s", (article("a", [FIVE, TEN, SEVEN]),)))
    assert [u.index for u in chosen_within(units, 12)] == [0, 2]
    assert [u.index for u in chosen_within(units, 22)] == [0, 1, 2]
    assert [u.index for u in chosen_within(units, 21)] == [0, 1]


def test_the_first_is_printed_whatever_its_length() -> None:
    units = candidates(Story("s", (article("a", [TEN, FIVE]),)))
    assert [u.index for u in chosen_within(units, 0)] == [0]


def test_a_near_repeat_is_never_printed_with_what_it_repeats() -> None:
    longer = FIVE[:-1] + " vendredi."
    units = candidates(Story("s", (article("a", [FIVE, longer, SEVEN]),)))
    assert near_repeats(shingles(units[0].words), shingles(units[1].words))
    assert [u.index for u in chosen_within(units, 100)] == [0, 2]


def test_printed_by_day_then_by_article_undated_last() -> None:
    day = [date(2025, 1, 10), date(2025, 1, 9)]
    dated = [
        replace(article(name, [text]), dating=Dating(Days.only_on(on), "exact"))
        for name, text, on in (("a", FIVE, day[0]), ("b", TEN, day[1]))
    ]
    story = Story("s", (article("u", [SEVEN]), *dated))
    summary = summary_of(story, "x", reversed(candidates(story)))
    assert [extract.article for extract in summary.extracts] == ["b", "a", "u"]


def test_the_first_article_prints_what_several_say() -> None:
    story = Story("s", (article("a", [TEN, FIVE]), article("b", [FIVE, FIVE]), article("c", [FIVE])))
    (extract,) = summary_of(story, "x", candidates(story)[-1:]).extracts
    assert (extract.article, extract.unit, extract.also) == ("a", 1, (("b", 0), ("c", 0)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le prix du gaz monte de 5 %.", "Le prix du gaz monte de 5 €."),
        ("Le maire de Lyon démissionne.", "Le maire de Lyon démissionne ?"),
        ("Il fait -3 degrés à Lyon.", "Il fait 3 degrés à Lyon."),
    ],
)
def test_no_article_is_cited_for_what_its_signs_deny(one: str, other: str) -> None:
    story = Story("s", (article("a", [one]), article("b", [other])))
    for place, each in enumerate(candidates(story)):
        (extract,) = summary_of(story, "x", [each]).extracts
        assert (extract.article, extract.also) == ("ab"[place], ())


def test_typography_does_not_part_what_is_the_same() -> None:
    one, other = "« L’indice monte de 5 % », dit-elle.", '"L\'indice monte de 5%" – dit-elle…'
    story = Story("s", (article("a", [one]), article("b", [other])))
    assert summary_of(story, "x", candidates(story)[1:]).extracts[0].also == (("b", 0),)


def test_units_without_words_are_never_printed() -> None:
    story = Story("s", (article("a", ["***", FIVE, "…"]),))
    assert [unit.index for unit in candidates(story)] == [1]
