"""Stories: every article in exactly one, whatever the order, each period by itself."""

import random
from datetime import date
from itertools import chain, combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.clustering import find_copies, group_stories
from digest.models import Article, Days, PeriodKind, Story
from tests.clustering.making import FIRE, HARVEST, STRIKE, WEEK_2, WEEK_7, make, piles

# One affair, five events: the same names each time.
AFFAIR = (
    "La ministre de la Santé, Claire Morel, a reçu lundi les syndicats d'infirmiers à Paris.",
    "Claire Morel a présenté au Sénat son budget pour les hôpitaux, rejeté par la droite.",
    "Le Conseil d'État a annulé le décret de Claire Morel sur la garde des pharmacies.",
    "En visite à Brest, la ministre de la Santé a promis la construction d'une maternité.",
    "Claire Morel et son homologue allemand ont signé un accord sur les vaccins à Berlin.",
)
FIRE_TOLD_AGAIN = (
    "Cinq heures ont été nécessaires aux marins-pompiers pour éteindre l'incendie d'un entrepôt à Marseille.",
    "Le feu s'était déclaré mardi sur le port ; la préfecture ne signale aucune victime.",
    "Le parquet cherche l'origine du sinistre et les ferries pour la Corse ont du retard.",
)


def tell(articles: list[Article], period: PeriodKind = "week") -> tuple[Story, ...]:
    return group_stories(articles, find_copies(articles), period=period)


def ids(stories: tuple[Story, ...]) -> list[list[str]]:
    return [sorted(article.id for article in story.articles) for story in stories]


def test_two_reports_of_one_event_are_one_story_and_two_origins() -> None:
    stories = tell(
        [
            make("a", *FIRE, title="Incendie au port de Marseille", day=WEEK_2),
            make("b", *FIRE_TOLD_AGAIN, title="Un entrepôt brûle à Marseille", day=WEEK_2),
            make("c", *STRIKE, day=WEEK_2),
        ]
    )
    assert ids(stories) == [["a", "b"], ["c"]]
    assert len(stories[0].origins) == 2
    assert [(link.one, link.other, link.reason) for link in stories[0].why] == [("a", "b", "story")]
    assert round(stories[0].why[0].score, 3) == stories[0].why[0].score


@pytest.mark.parametrize("size", [2, 3, 5])
def test_events_of_one_affair_stay_apart_in_small_piles(size: int) -> None:
    articles = [make(f"{place}", line, day=WEEK_2) for place, line in enumerate(AFFAIR)]
    for some in combinations(articles, size):
        assert len(tell(list(some))) == size


def test_same_report_weeks_apart_is_two_stories_with_one_thread() -> None:
    stories = tell([make("a", *FIRE, day=WEEK_2), make("b", *FIRE, day=WEEK_7)])
    assert [(story.id, story.period.id if story.period else "") for story in stories] == [
        ("2025-W02-a", "2025-W02"),
        ("2025-W07-b", "2025-W07"),
    ]
    assert {story.thread for story in stories} == {"2025-W02-a"}


def test_undated_article_never_joins_a_dated_story() -> None:
    stories = tell([make("a", *FIRE, day=WEEK_2), make("b", *FIRE), make("c", *FIRE)])
    assert [(story.period is None, ids((story,))[0]) for story in stories] == [
        (False, ["a"]),
        (True, ["b", "c"]),
    ]
    assert stories[1].id.startswith("undated-")


def test_undated_articles_that_cannot_be_of_one_time_stay_apart() -> None:
    january, june = Days.month(2025, 1), Days.month(2025, 6)
    near = [make("a", *FIRE, days=january), make("b", *FIRE_TOLD_AGAIN, days=january)]
    assert ids(tell(near)) == [["a", "b"]]
    far = [near[0], make("b", *FIRE_TOLD_AGAIN, days=june)]
    assert ids(tell(far)) == [["a"], ["b"]]


def test_copies_stand_together_even_where_little_else_is_shared() -> None:
    shared = "Le tribunal de commerce de Lyon a placé hier le fabricant de vélos en redressement judiciaire."
    pile = [make("a", shared, *STRIKE[1:], day=WEEK_2), make("b", shared, *HARVEST[1:], day=WEEK_2)]
    (story,) = tell(pile)
    assert story.origins == (tuple(article.id for article in story.articles),)
    assert [link.reason for link in story.why] == ["copy"]


def test_one_more_copy_adds_a_page_and_nothing_else() -> None:
    pile = [make("b", *FIRE, day=WEEK_2), make("c", *FIRE_TOLD_AGAIN, day=WEEK_2), make("d", *STRIKE)]
    before, after = tell(pile), tell([*pile, make("a", *FIRE, day=WEEK_2)])
    assert len(after[0].articles) == len(before[0].articles) + 1
    assert len(after[0].origins) == len(before[0].origins) == 2
    assert after[0].score == before[0].score
    assert after[0].articles[0].text == before[0].articles[0].text


def test_an_article_added_to_one_week_leaves_the_others_as_they_were() -> None:
    pile = [
        make("a", *FIRE, day=WEEK_2),
        make("b", *FIRE_TOLD_AGAIN, day=WEEK_2),
        make("c", *STRIKE, day=WEEK_2),
        make("d", *HARVEST, day=WEEK_7),
    ]
    before = [story for story in tell(pile) if story.period and story.period.id == "2025-W02"]
    for added in (FIRE, (*FIRE[:2], *STRIKE), HARVEST):
        later = tell([make("0", *added, day=WEEK_7), *pile])
        assert [story for story in later if story.period and story.period.id == "2025-W02"] == before


def test_same_stories_in_every_order_of_five() -> None:
    pile = [
        make("a", *FIRE, day=WEEK_2),
        make("b", *FIRE_TOLD_AGAIN, day=WEEK_2),
        make("c", *FIRE, *STRIKE, day=WEEK_2),
        make("d", *STRIKE, day=date(2025, 1, 6)),
        make("e", *HARVEST),
    ]
    expected = tell(pile)
    for order in permutations(pile):
        assert tell(list(order)) == expected


@settings(deadline=None, max_examples=100)
@given(piles(), st.randoms(use_true_random=False), st.sampled_from(("week", "month", "day")))
def test_stories_are_a_partition_in_any_order(
    pile: list[Article], chance: random.Random, period: PeriodKind
) -> None:
    expected = tell(pile, period)
    chance.shuffle(pile)
    assert tell(pile, period) == expected
    assert sorted(chain.from_iterable(ids(expected))) == sorted(article.id for article in pile)
    for story in expected:
        held = {article.id for article in story.articles}
        assert {name for origin in story.origins for name in origin} == held
        assert reached(story) == held
        assert len(story.why) == len(held) - 1
        assert all((a.dating.day is None) == (story.period is None) for a in story.articles)
        assert 0 <= story.score <= 1


@settings(deadline=None, max_examples=60)
@given(piles())
def test_copies_of_a_period_are_one_origin(pile: list[Article]) -> None:
    stories = tell(pile)
    home = {name: (n, origin) for n, s in enumerate(stories) for origin in s.origins for name in origin}
    periods = {a.id: s.period for s in stories for a in s.articles}
    for link in find_copies(pile):
        if periods[link.one] == periods[link.other]:
            assert home[link.one] == home[link.other]


def reached(story: Story) -> set[str]:
    """The ids that the story's links reach from its leading article."""
    found = {story.articles[0].id}
    for _ in story.why:
        for link in story.why:
            if found & {link.one, link.other}:
                found |= {link.one, link.other}
    return found


def test_hundreds_of_one_word_articles() -> None:
    pile = [make(f"{place:03}", "Direct", day=WEEK_2) for place in range(500)]
    (story,) = tell(pile)
    assert len(story.articles) == 500


def test_nothing_in_nothing_out() -> None:
    assert group_stories([], ()) == ()
    assert ids(tell([make("a"), make("b", title="")])) == [["a"], ["b"]]
