"""Reports of one event in two languages are one story, told in the language of the page."""

from datetime import date

import pytest

from digest.clustering.bridging import language_links
from digest.clustering.joining import together
from digest.clustering.parting import apart_by
from digest.models import Article, Story
from tests.composing.builders import article, story

SUNDAY, MONDAY, WEDNESDAY = (date(2026, 11, day) for day in (15, 16, 18))
MATCH = (
    "Montpellier a battu Toulon 24-19 au stade Mayol, en clôture de la 10e journée de Top 14.",
    "Menés 16-6, les joueurs de Montpellier ont marqué par Auguste Cadot et Paolo Garbisi.",
    "« On a manqué de lucidité », a reconnu le manager de Toulon, Pierre Mignoni.",
)
SAME = (
    "Montpellier came from 16-6 down to win 24-19 at Toulon in the tenth round of the Top 14.",
    "Tries by Auguste Cadot and Paolo Garbisi turned the game late.",
    '"We lost our heads," Toulon manager Pierre Mignoni said.',
)
OTHER = (
    "Montpellier signed winger Louis Carbonel until 2029, the club of the Top 14 said.",
    "Toulon coach Pierre Mignoni had wanted him, and so had Racing.",
    "Auguste Cadot and Paolo Garbisi will stay at Montpellier.",
)


def french(day: date = SUNDAY) -> Article:
    return article("fr", *MATCH, day=day, title="Top 14 : Montpellier gagne à Toulon")


def english(*texts: str, day: date = SUNDAY) -> Article:
    return article("en", *texts, day=day, title="Top 14: Montpellier Win At Toulon", lang="en")


def grouped(*articles: Article) -> list[Story]:
    stories = [story(one) for one in articles]
    return together(stories, language_links(stories), (), apart_by({}))


@pytest.mark.parametrize("day", [SUNDAY, MONDAY])
def test_one_match_in_two_languages_is_one_story(day: date) -> None:
    (both,) = grouped(french(), english(*SAME, day=day))
    assert {one.id for one in both.articles} == {"fr", "en"}
    assert [(link.one, link.other, link.reason) for link in both.why] == [("en", "fr", "language")]


def test_the_names_of_another_event_join_nothing() -> None:
    assert len(grouped(french(), english(*OTHER))) == 2


def test_the_same_names_and_figures_some_days_later_join_nothing() -> None:
    assert len(grouped(french(MONDAY), english(*SAME, day=WEDNESDAY))) == 2


def test_what_both_languages_call_otherwise_joins_nothing() -> None:
    two = "Le président Poutine a reçu le chancelier à Moscou.", "Ils ont parlé trois heures."
    one = "President Putin met the chancellor in Moscow.", "They talked for three hours."
    assert len(grouped(article("fr", *two), article("en", *one, lang="en"))) == 2
