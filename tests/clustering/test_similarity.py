"""Likeness is by rare words, once for each text, and fades with the days between."""

import re
from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from digest.clustering.evidence import explain
from digest.clustering.fading import fading
from digest.clustering.names import _CAPITAL
from digest.clustering.origins import find_origins
from digest.clustering.similarity import Counted, cosines, term_counts, weighted
from digest.models import Article, Days, Link
from tests.clustering.making import FIRE, HARVEST, STRIKE, WEEK_2, make


def test_the_same_text_is_alike_and_no_text_is_like_nothing() -> None:
    rows = [[make("a", *FIRE)], [make("b", *FIRE)], [make("c", *HARVEST)], [make("d")]]
    likeness = cosines(weighted(term_counts(rows)))
    assert np.isclose(likeness[0, 1], 1.0)
    assert 0 <= likeness[0, 2] < 0.2
    assert not likeness[3].any()


def test_a_repost_in_an_origin_adds_nothing() -> None:
    once = term_counts([[make("a", *FIRE), make("b", *STRIKE)]])
    twice = term_counts([[make("a", *FIRE), make("b", *STRIKE), make("c", *FIRE)]])
    assert np.allclose(np.sort(once.data), np.sort(twice.data))


def test_an_origin_counts_as_the_mean_of_its_texts() -> None:
    alone = weighted(term_counts([[make("a", "Incendie à Marseille")], [make("b", "Grève à Lyon")]]))
    both = term_counts([[make("a", "Incendie à Marseille"), make("b", "Grève à Lyon")]])
    assert alone.shape[1] == both.shape[1] == 4
    assert both.sum() == term_counts([[make("a", "Incendie à Marseille")]]).sum()


def test_likeness_fades_after_the_following_day() -> None:
    days = [WEEK_2 + timedelta(days=n) for n in (0, 1, 4, 40)]
    left = fading([[make(f"{day}", *FIRE, day=day)] for day in days])[0]
    assert list(left[:2]) == [1.0, 1.0]
    assert 1.0 > left[2] > 0.7 > left[3] > 0.1


def test_possible_days_are_as_near_as_they_can_be() -> None:
    january = make("a", *FIRE, days=Days.month(2025, 1))
    fridays = make("b", *FIRE, days=Days(first=date(2025, 2, 1), last=date(2025, 2, 28), weekdays=(4,)))
    unknown = make("c", *FIRE, days=Days(weekdays=(4,)))
    left = fading([[january], [fridays], [unknown]])
    assert left[0, 1] == 1 / (1 + 6 / 10)  # 31 January, 7 February
    assert left[0, 2] == left[1, 2] == 1.0


def test_origins_follow_links_through_others_and_ignore_strangers() -> None:
    articles = [make(name) for name in "cabd"]
    links = [
        Link("a", "b", "copy", 1.0),
        Link("b", "c", "copy", 0.6),
        Link("d", "x", "copy", 1.0),
    ]
    assert find_origins(articles, links) == (("c", "a", "b"), ("d",))
    assert find_origins([], links) == ()


def test_each_article_is_reached_by_its_strongest_link() -> None:
    one, two, three, copy = (make(name) for name in ("one", "two", "three", "copy"))
    likeness = np.array([[1.0, 0.5, 0.2], [0.5, 1.0, 0.4], [0.2, 0.4, 1.0]])
    links = [Link("copy", "one", "copy", 0.25)]
    why = explain([[one, copy], [two], [three]], likeness, links)
    assert [(link.one, link.other, link.reason, link.score) for link in why] == [
        ("copy", "one", "copy", 0.25),
        ("one", "two", "story", 0.5),
        ("three", "two", "story", 0.4),
    ]


def test_of_many_copies_the_surest_links_are_shown() -> None:
    origin = [make(name) for name in "abc"]
    links = [Link("a", "b", "copy", 0.3), Link("a", "c", "copy", 1.0), Link("b", "c", "copy", 0.9)]
    assert explain([origin], np.ones((1, 1)), links) == tuple(links[1:])


@given(st.text("Aa\u00c9\u00e9\u0153\u0152\u00aa\u6f22 ,'\u20191_", max_size=20))
def test_names_are_the_capitals_that_the_plain_pattern_finds(text: str) -> None:
    plain = re.compile(r"(?<=\w[\s,\u2019'])[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff\u0153]\w+")
    named = [word for word in _CAPITAL.findall(text) if word[0].isupper()]
    assert named == [word for word in plain.findall(text) if word[0].isupper()]


def test_an_article_is_counted_once() -> None:
    asked = []

    def count(article: Article) -> dict[str, float]:
        asked.append(article.id)
        return {"feu": 1.0}

    counted, article = Counted(count), make("a", *FIRE)
    assert [counted(article), counted(article)] == [{"feu": 1.0}] * 2
    assert asked == ["a"]
