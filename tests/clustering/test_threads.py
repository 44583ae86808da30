"""Threads: an affair goes on across periods; what only follows in time does not join it."""

from datetime import date, timedelta

import numpy as np

from digest.clustering import find_copies, group_stories, period_of
from digest.clustering.kin import in_order, kin, near_stories
from digest.clustering.threads import thread_stories
from digest.models import Article, Story
from tests.clustering.making import FIRE, HARVEST, STRIKE, WEEK_2, WEEK_7, make

AFFAIR = {
    date(2024, 11, 8): (
        "Le procès de Léon Vasseur, ancien maire de Toulon, s'ouvrira en janvier à Aix.",
        "La juge Hélène Morin renvoie Léon Vasseur pour détournement de fonds publics.",
    ),
    date(2025, 1, 8): (
        "À la barre du tribunal d'Aix, Léon Vasseur a nié tout détournement.",
        "L'ancien maire de Toulon accuse la juge Hélène Morin d'avoir instruit à charge.",
    ),
    date(2025, 2, 12): (
        "Le tribunal d'Aix a condamné hier Léon Vasseur à deux ans de prison.",
        "Pour Hélène Morin, le maire de Toulon savait d'où venaient les fonds publics.",
    ),
}


def tell(*articles: Article) -> tuple[Story, ...]:
    return group_stories(articles, find_copies(articles))


def affair() -> list[Article]:
    return [make(f"v{place}", *lines, day=day) for place, (day, lines) in enumerate(AFFAIR.items())]


def other() -> list[Article]:
    return [
        make("fire", *FIRE, day=WEEK_2),
        make("strike", *STRIKE, day=WEEK_2),
        make("harvest", *HARVEST, day=WEEK_7),
    ]


def threads(stories: tuple[Story, ...]) -> dict[str, str]:
    return {story.articles[0].id: story.thread for story in stories}


def test_an_affair_is_one_thread_named_after_its_first_story() -> None:
    found = threads(tell(*affair(), *other()))
    assert {found[name] for name in ("v0", "v1", "v2")} == {"2024-W45-v0"}
    assert len({found[name] for name in ("fire", "strike", "harvest")} - {"2024-W45-v0"}) == 3


def test_an_undated_story_continues_a_thread_too() -> None:
    *dated, last = affair()
    undated = make("u", *(unit.text for unit in last.units))
    assert threads(tell(*dated, undated, *other()))["u"] == "2024-W45-v0"


def test_later_stories_change_no_earlier_thread() -> None:
    everything = threads(tell(*affair(), *other()))
    earlier = threads(tell(*(a for a in (*affair(), *other()) if a.dating.day and a.dating.day < WEEK_7)))
    assert earlier.items() <= everything.items()


def test_likeness_to_earlier_stories_is_the_same_whatever_follows() -> None:
    stories = tell(*affair(), *other())
    early = [story for story in stories if story.period and story.period.first < WEEK_7 - timedelta(7)]
    every = np.arange(len(early))
    both = zip(kin(in_order(early, ())), kin(in_order(stories, ())), strict=False)
    for one, two in both:
        assert one is not None
        assert two is not None
        assert (one.near, one.enough) == (two.near, two.enough)
        assert np.array_equal(one.likeness(every[: one.place]), two.likeness(every[: one.place]))
    assert len(early) > 0


def test_threads_are_the_same_however_many_look_for_them() -> None:
    stories = tell(*affair(), *other())
    for parts in (2, 3):
        found = [near_stories(stories, (), lambda _: None, part, parts) for part in range(parts)]
        assert all(found)
        near = {number: rows for part in found for number, rows in part.items()}
        assert len(near) == sum(map(len, found))
        assert thread_stories(stories, near=near) == stories
        nothing = {number: (rows[:0], starts * 0) for number, (rows, starts) in near.items()}
        assert thread_stories(stories, near=nothing) != stories


def test_stories_of_one_week_can_share_a_thread() -> None:
    period = period_of(WEEK_2, "week")
    stories = [Story(f"{period.id}-{a.id}", (a,), period) for a in (*affair()[:2], *other()[:2])]
    found = threads(thread_stories(stories))
    assert found["v0"] == found["v1"] == "2025-W02-v0"
    assert {found["fire"], found["strike"]} == {"2025-W02-fire", "2025-W02-strike"}


def test_an_affair_that_was_silent_for_long_is_another_one() -> None:
    first, second, _ = affair()
    for day, count in ((date(2025, 5, 1), 1), (date(2025, 8, 1), 2)):
        later = make("v1", *(unit.text for unit in second.units), day=day)
        assert len({story.thread for story in tell(first, later)}) == count


def test_a_story_without_words_is_its_own_thread() -> None:
    stories = thread_stories([Story("x", (make("a"),)), Story("y", (make("b"),))])
    assert [story.thread for story in stories] == ["x", "y"]
    assert thread_stories([]) == ()
