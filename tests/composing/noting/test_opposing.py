"""What the articles of a story deny of one another, count otherwise or date otherwise."""

from datetime import timedelta

import pytest

from digest.composing.noting.opposing import opposed
from digest.models import Article, Version
from tests.composing.builders import FRIDAY, article, story

NEXT = FRIDAY + timedelta(days=1)
CLOSED = "« Les écoles seront fermées », a déclaré le recteur, Jean-Yves Bessol."
OPEN = CLOSED.replace("seront", "ne seront pas")


def versions(*articles: Article) -> tuple[Version, ...]:
    return opposed(story(*articles), "fr", ())


def sides(*articles: Article) -> list[list[tuple[str, list[str], tuple[str, ...]]]]:
    return [
        [(side.text, [side.text[slice(*mark)] for mark in side.marks], side.articles) for side in one.sides]
        for one in versions(*articles)
    ]


def test_a_quotation_and_its_denial_stand_side_by_side_once() -> None:
    (version,) = versions(article("a", CLOSED), article("b", OPEN), article("c", CLOSED))
    assert (version.kind, version.about) == ("quotation", "Jean-Yves Bessol")
    (one, other), *_ = sides(article("a", CLOSED), article("b", OPEN), article("c", CLOSED))
    assert one == ("Les écoles seront fermées", ["seront"], ("a", "c"))
    assert other == ("Les écoles ne seront pas fermées", ["ne seront pas"], ("b",))


def test_another_speaker_contradicts_nobody() -> None:
    other = OPEN.replace("le recteur, Jean-Yves Bessol", "la préfète, Anne Morel")
    assert versions(article("a", CLOSED), article("b", other)) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L'élue sera candidate à la mairie en mai.", "L'élue ne sera pas candidate à la mairie en mai."),
        ("Le tribunal rendra sa décision en avril.", "Le tribunal rendra sa décision en mai."),
        ("Selon SUD, 68 % des contrôleurs sont en grève.", "Selon SUD, 70 % des contrôleurs sont en grève."),
    ],
)
def test_statements_are_told_too(one: str, other: str) -> None:
    (version,) = versions(article("a", one), article("b", other))
    assert version.kind == "statement"
    assert [side.text for side in version.sides] == [one, other]


def test_a_weekday_of_another_day_is_another_event() -> None:
    one, other = (f"Les gendarmes ont repris leurs fouilles {day} matin." for day in ("vendredi", "samedi"))
    assert versions(article("a", one), article("b", other, day=NEXT)) == ()
    assert len(versions(article("a", one), article("b", other))) == 1


def test_a_toll_that_is_counted_again_is_told_with_the_earlier_one_first() -> None:
    early = article(
        "b",
        "Deux personnes ont été légèrement blessées à La Laigne.",
        "Quelque 170 maisons sont inhabitables.",
    )
    late = article(
        "a",
        "Le bilan s'alourdit : trois personnes ont été blessées et 230 maisons sont inhabitables.",
        "Le bilan de mardi faisait état de deux blessés et de 170 maisons.",
        day=NEXT,
    )
    told = sides(late, early)
    assert [[marks for _, marks, _ in one] for one in told] == [[["Deux"], ["trois"]], [["170"], ["230"]]]
    assert [[names for _, _, names in one] for one in told] == [[("b",), ("a",)]] * 2


def test_an_amount_that_the_same_words_lead_to() -> None:
    one = article("a", "Le plan coûtera 3,2 milliards d'euros, contre 2,3 milliards annoncés en janvier.")
    other = article("b", "Le plan du ministre de la Santé, Yannick Neuder, coûtera 3,4 milliards d'euros.")
    (pair,) = sides(one, other)
    assert [marks for _, marks, _ in pair] == [["3,2 milliards d'euros"], ["3,4 milliards d'euros"]]


@pytest.mark.parametrize(
    "other",
    [
        "Cinq personnes ont été évacuées, selon un nouveau bilan.",  # of two things
        "Cinq autres personnes ont été blessées, selon un nouveau bilan.",
        "Plus de deux personnes ont été blessées, selon un nouveau bilan.",
        "Vingt personnes ont été blessées, selon un nouveau bilan.",  # grown too much
    ],
)
def test_other_counts_are_none(other: str) -> None:
    assert versions(article("a", "Deux personnes ont été blessées."), article("b", other)) == ()


def test_who_tells_both_numbers_on_one_day_tells_of_two_things() -> None:
    one = article("a", "Le feu a détruit 12 maisons dans la vallée, selon un bilan provisoire.")
    other = article("b", "Le feu a détruit 14 maisons dans la vallée.", "Plus haut, 12 maisons ont brûlé.")
    assert versions(one, other) == ()


def test_what_is_told_already_is_left_out() -> None:
    both = story(article("a", CLOSED), article("b", OPEN))
    assert opposed(both, "fr", [("b", 0)]) == ()


def test_undated_articles_have_no_later_one() -> None:
    one, other = (article(name, text, day=None) for name, text in (("a", CLOSED), ("b", OPEN)))
    assert [names for _, _, names in sides(one, other)[0]] == [("a",), ("b",)]


def test_what_is_counted_every_day_is_a_number_that_goes_on() -> None:
    one, other = (
        "L'Italie compte 33.601 morts et la France 29.021.",
        "L'Italie compte 33.846 morts et la France 29.111.",
    )
    (version,) = versions(article("b", other, day=NEXT), article("a", one))
    assert version.kind == "number"
    marked = [[side.text[slice(*mark)] for mark in side.marks] for side in version.sides]
    assert marked == [["33.601", "29.021"], ["33.846", "29.111"]]
    early, late = (f"À {hour} heures, {text}" for text, hour in ((one, 19), (other, 11)))
    (version,) = versions(article("b", late, day=NEXT), article("a", early))
    assert [[side.text[slice(*mark)] for mark in side.marks] for side in version.sides] == marked
    denied = other.replace("compte", "ne compte pas")
    (version,) = versions(article("b", denied, day=NEXT), article("a", one))
    assert version.kind == "statement"
