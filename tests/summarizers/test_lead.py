"""The opening of one article, and of several in turn."""

from digest.models import Story
from digest.summarizers.lead import Lead
from tests.summarizers.making import article

A = ["Le maire de Lyon démissionne.", "Son parti cherche un successeur avant lundi."]
B = ["La ville de Lyon perd son maire.", "Le conseil municipal se réunit mardi."]
C = [A[0], "Les habitants sont partagés sur ce départ."]


def _told(story: Story, budget: int) -> list[tuple[str, int]]:
    return [(extract.article, extract.unit) for extract in Lead().summarize(story, budget).extracts]


def test_one_article_is_told_from_its_opening() -> None:
    assert _told(Story("s", (article("a", A),)), 12) == [("a", 0), ("a", 1)]


def test_several_articles_speak_in_turn() -> None:
    story = Story("s", (article("a", A), article("b", B)))
    assert _told(story, 12) == [("a", 0), ("b", 0)]
    assert _told(story, 19) == [("a", 0), ("a", 1), ("b", 0)]


def test_a_copy_speaks_when_its_origin_has_nothing_left() -> None:
    story = Story("s", (article("a", A), article("c", C), article("b", B)), origins=(("a", "c"), ("b",)))
    assert _told(story, 25) == [("a", 0), ("a", 1), ("b", 0), ("b", 1)]
    assert _told(story, 100) == [("a", 0), ("a", 1), ("c", 1), ("b", 0), ("b", 1)]
