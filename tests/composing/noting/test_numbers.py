"""Numbers that articles agree on, and those that they tell differently."""

from datetime import date

import pytest

from digest.composing.noting.agreeing import counts
from digest.composing.noting.disagreeing import number_versions
from digest.composing.noting.figures import StoryFigure
from digest.models import Article, Count, Version
from digest.text.repeats import Printed
from digest.text.tokens import words
from tests.composing.builders import article, story

ONE = "Les inondations ont tué 312 habitants et détruit 4 500 maisons dans la vallée, selon la préfecture."
SAME = "Selon la préfecture, les inondations ont tué 312 habitants de la vallée et détruit 4 500 maisons."


def agreed(*articles: Article, printed: str = "") -> tuple[Count, ...]:
    page = Printed()
    if printed:
        page.add(words(printed))
    return counts(story(*articles), page, "fr")


def differing(*articles: Article) -> tuple[Version, ...]:
    return number_versions(story(*articles), "fr")


def test_numbers_that_two_articles_tell_in_their_own_words() -> None:
    (count,) = agreed(article("a", ONE), article("b", SAME))
    assert [ONE[start:end] for start, end in count.marks] == ["312", "4 500"]
    assert (count.extract.article, count.extract.also) == ("a", (("b", 0),))


def test_a_sentence_that_is_copied_agrees_with_nothing() -> None:
    assert agreed(article("a", ONE), article("b", ONE)) == ()


def test_numbers_of_other_things_do_not_agree() -> None:
    other = "Les inondations ont tué 312 vaches et coupé 4 500 arbres dans la vallée, selon la préfecture."
    assert agreed(article("a", ONE), article("b", other)) == ()


def test_a_number_that_is_to_come_agrees_with_none_that_is_there() -> None:
    ahead = (
        "Selon la préfecture, 312 habitants de la vallée seront relogés dans 4 500 maisons.",
        "Selon la préfecture, 312 habitants de la vallée seraient relogés dans 4 500 maisons.",
        "La préfecture a annoncé que 312 habitants de la vallée seraient relogés dans 4 500 maisons.",
    )
    there = "Dans la vallée, 312 habitants sont relogés dans 4 500 maisons par la préfecture."
    for text in ahead:
        assert agreed(article("a", text), article("b", there)) == ()
    same = "Dans la vallée, 312 habitants seront relogés dans 4 500 maisons par la préfecture."
    assert len(agreed(article("a", ahead[0]), article("b", same))) == 1


def test_what_the_page_says_already_is_left_out() -> None:
    assert agreed(article("a", ONE), article("b", SAME), printed=ONE) == ()


def test_a_single_number_needs_several_witnesses() -> None:
    texts = (
        "Le cortège a rassemblé 1 200 personnes devant la mairie de Lyon.",
        "Devant la mairie de Lyon, le cortège comptait 1 200 personnes.",
        "Un cortège de 1 200 personnes a défilé jusqu'à la mairie de Lyon.",
        "Au total, 1 200 personnes ont rejoint le cortège à la mairie de Lyon.",
    )
    assert agreed(*(article(name, text) for name, text in zip("ab", texts, strict=False))) == ()
    assert len(agreed(*(article(name, text) for name, text in zip("abcd", texts, strict=True)))) == 1


def test_another_number_in_the_same_sentence_is_shown() -> None:
    (version,) = differing(article("a", ONE), article("b", ONE.replace("312", "298")))
    assert version.kind == "number"
    told = [side.text[slice(*mark)] for side in version.sides for mark in side.marks]
    assert told == ["312", "298"]
    assert [side.articles for side in version.sides] == [("a",), ("b",)]


def test_rounded_and_bounded_numbers_contradict_nothing() -> None:
    about = ONE.replace("tué 312", "tué près de 300")
    assert differing(article("a", ONE), article("b", about)) == ()


def test_a_number_of_another_day_is_news_and_no_contradiction() -> None:
    later = article("b", ONE.replace("312", "340"), day=date(2025, 1, 12))
    assert differing(article("a", ONE), later) == ()


def test_who_tells_both_numbers_tells_of_two_things() -> None:
    both = article(
        "b", ONE.replace("312", "298"), "La veille, 312 habitants avaient été évacués de la vallée."
    )
    assert differing(article("a", ONE), both) == ()


@pytest.mark.parametrize("number", ["{}", "312"])
def test_a_large_story_is_compared_in_bounds(monkeypatch: pytest.MonkeyPatch, number: str) -> None:
    asked = []
    agrees = StoryFigure.agrees

    def counted(one: StoryFigure, other: StoryFigure) -> bool:
        asked.append(other)
        return agrees(one, other)

    monkeypatch.setattr(StoryFigure, "agrees", counted)
    texts = [f"Le village {n} a perdu {number.format(1000 + n)} habitants dans la crue." for n in range(400)]
    agreed(*(article(f"a{n}", *texts[n::20]) for n in range(20)))
    assert len(asked) <= 100 * len(texts)
