"""Stories are ranked by voices, not by pages; articles by title, centre, completeness, time."""

from digest.clustering.leading import in_order
from digest.clustering.periods import period_of
from digest.clustering.ranking import rank_stories
from digest.models import Article, Story
from tests.clustering.making import FIRE, HARVEST, STRIKE, WEEK_2, make

PERIOD = period_of(WEEK_2, "week")


def story(name: str, *origins: tuple[Article, ...]) -> Story:
    articles = tuple(article for origin in origins for article in origin)
    return Story(name, articles, PERIOD, tuple(tuple(a.id for a in origin) for origin in origins))


def test_two_voices_weigh_more_than_ten_pages_of_one() -> None:
    pages = tuple(make(f"p{place}", *FIRE, *HARVEST, day=WEEK_2) for place in range(10))
    voices = ((make("a", STRIKE[0], day=WEEK_2),), (make("b", STRIKE[1], day=WEEK_2),))
    ranked = rank_stories([story("pages", pages), story("voices", *voices)])
    assert [item.id for item in ranked] == ["voices", "pages"]
    assert ranked[0].score > ranked[1].score


def test_the_later_of_two_equal_stories_comes_first() -> None:
    early = story("early", (make("a", *FIRE, day=PERIOD.first),))
    late = story("late", (make("b", *FIRE, day=PERIOD.last),))
    assert [item.id for item in rank_stories([early, late])] == ["late", "early"]


def test_equal_stories_are_ordered_by_id() -> None:
    same = [story(name, (make(name, *FIRE, day=WEEK_2),)) for name in ("b", "a")]
    ranked = rank_stories(same)
    assert [item.id for item in ranked] == ["a", "b"]
    assert ranked[0].score == ranked[1].score == round(ranked[0].score, 3)
    assert rank_stories([]) == []


def test_stories_that_share_no_word_are_central_to_nothing() -> None:
    lines = (FIRE[0], FIRE[1], STRIKE[1])  # whose cosines with the others sum to 2e-16, not to 0
    ranked = rank_stories([story(line, (make(line, line, day=PERIOD.first),)) for line in lines])
    assert max(item.score for item in ranked) <= 0.005  # 14 of 300 words, the rest 0


def test_the_leading_article_has_a_title_then_more_to_say_then_came_first() -> None:
    bare = make("a", *FIRE, *STRIKE, *HARVEST, day=PERIOD.first)
    short = make("b", FIRE[0], title="Incendie", day=PERIOD.first)
    full = make("c", *FIRE, *STRIKE, title="Incendie", day=PERIOD.last)
    first = make("d", *FIRE, *STRIKE, title="Incendie", day=PERIOD.first)
    assert [article.id for article in in_order([bare, short, full, first])] == ["d", "c", "b", "a"]


def test_the_central_article_leads_a_more_complete_one() -> None:
    short, full = make("b", FIRE[0], title="Incendie"), make("a", *FIRE, *STRIKE, title="Portrait")
    assert [a.id for a in in_order([full, short], {"b": 1.0, "a": 0.4})] == ["b", "a"]
    assert [a.id for a in in_order([full, short], {"b": 1.0, "a": 0.99})] == ["a", "b"]
