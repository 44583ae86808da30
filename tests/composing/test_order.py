from datetime import date

from digest.composing.candidates import Candidate
from digest.composing.order import in_order
from tests.composing.builders import article, story

TEXT = "Une phrase de la presse qui dit ce qui s'est passé."


def at(owner: str, unit: int) -> Candidate:
    return Candidate(owner, unit, (), "alone", (), 0, firm=True)


def test_time_then_source_then_place() -> None:
    told = story(
        article("late", TEXT, day=date(2025, 1, 9)),
        article("first", TEXT, day=date(2025, 1, 7)),
        article("second", TEXT, day=date(2025, 1, 7)),
    )
    chosen = [at("late", 0), at("second", 3), at("first", 2), at("second", 1), at("first", 0)]
    places = [candidate.place for candidate in in_order(chosen, told)]
    assert places == [("first", 0), ("first", 2), ("second", 1), ("second", 3), ("late", 0)]


def test_on_one_day_the_article_that_opens_the_story_leads() -> None:
    told = story(article("one", TEXT), article("two", TEXT))
    assert [c.place for c in in_order([at("two", 0), at("one", 0), at("two", 1)], told)] == [
        ("two", 0),
        ("two", 1),
        ("one", 0),
    ]


def test_an_article_without_a_day_goes_with_the_opening() -> None:
    told = story(article("dated", TEXT), article("undated", TEXT, day=None))
    assert [c.article for c in in_order([at("dated", 0), at("undated", 0)], told)] == ["dated", "undated"]
    assert in_order([], told) == ()
