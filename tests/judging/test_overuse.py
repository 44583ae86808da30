"""What systems print more often than others."""

from math import log, sqrt
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.judging import habits
from digest.judging.overuse import _telling
from digest.judging.terms import Term
from digest.models import Habit, Item, Output
from tests.judging.making import item, outputs

WORDS = ["piscine", "maire", "bassin", "pluie", "école", "budget", "tramway", "musée", "forêt", "rivière"]
ITEMS = [item(str(place), ["La piscine ferme."]) for place in range(40)]
RANDOM = Random(5)
PLAIN = [" ".join(RANDOM.choices(WORDS, k=6)) for _ in ITEMS]


def _told(*printed: list[Output], items: list[Item] = ITEMS) -> tuple[Habit, ...]:
    return habits(items, [output for each in printed for output in each])


def test_a_word_that_only_one_system_likes_is_its_habit() -> None:
    found = _told(outputs("own", [f"{text} selfie" for text in PLAIN]), outputs("lead", PLAIN))
    assert found == (Habit("own", "selfie", 40, 40),)


def test_what_is_repeated_in_one_item_is_no_habit() -> None:
    own = [f"{text} selfie {'selfie ' * 9}" if place < 4 else text for place, text in enumerate(PLAIN)]
    assert _told(outputs("own", own), outputs("lead", PLAIN)) == ()


def test_forms_of_one_word_are_one_term_in_the_commonest_form() -> None:
    ends = ["une grève", "des grèves", "des grèves"]
    own = [f"{text} puis {ends[place % 3]}" for place, text in enumerate(PLAIN)]
    assert _told(outputs("own", own), outputs("lead", PLAIN)) == (Habit("own", "grèves", 40, 40),)


def test_words_side_by_side_are_a_term_too() -> None:
    both = [f"{text} une ministre et le premier" for text in PLAIN]
    own = [f"{text} le premier ministre" for text in PLAIN]
    assert _told(outputs("own", own), outputs("lead", both)) == (Habit("own", "premier ministre", 40, 40),)


def test_no_two_habits_of_a_system_share_a_word() -> None:
    own = [f"{text} le premier ministre" for text in PLAIN]
    assert len(_told(outputs("own", own), outputs("lead", PLAIN))) == 2  # not the two together as well


def test_small_words_are_no_habit() -> None:
    assert _told(outputs("own", [f"{text} dans le" for text in PLAIN]), outputs("lead", PLAIN)) == ()


def test_several_runs_weigh_as_one() -> None:
    runs = [
        outputs("random", [f"{text} selfie" if run < 10 else text for text in PLAIN]) for run in range(20)
    ]
    assert _told(*runs, outputs("lead", PLAIN)) == (Habit("random", "selfie", 20, 20),)
    less = [outputs("random", [f"{text} selfie" if run < 2 else text for text in PLAIN]) for run in range(20)]
    found = _told(*less, outputs("lead", [f"{text} selfie" for text in PLAIN]))
    assert found == (Habit("lead", "selfie", 40, 44),)


def test_a_system_is_set_against_others_on_its_own_items() -> None:
    far = [f"{text} {'vélo' if place >= 20 else 'selfie'}" for place, text in enumerate(PLAIN)]
    few = outputs("few", far)[20:]
    assert _told(outputs("lead", far), outputs("also", far), few) == ()


def test_one_system_has_no_habits() -> None:
    assert _told(outputs("own", [f"{text} selfie" for text in PLAIN])) == ()
    assert _told() == ()
    assert _told([Output("own", "0", "")], [Output("lead", "0", "")]) == ()


def test_five_at_most_the_most_telling_first() -> None:
    tics = ["selfie", "buzz", "clash", "tacle", "punchline", "dingue"]
    own = [f"{text} {' et '.join(tics[: 1 + place // 2])}" for place, text in enumerate(PLAIN)]
    found = _told(outputs("own", own), outputs("lead", PLAIN))
    assert [habit.term for habit in found] == tics[:5]
    assert [habit.own for habit in found] == [40, 38, 36, 34, 32]


def test_each_language_has_its_own_small_words() -> None:
    english = [item(str(place), ["The pool closes."], lang="en") for place in range(40)]
    told = [f"{text} and with the" for text in PLAIN]
    assert _told(outputs("own", told), outputs("lead", PLAIN), items=english) == ()
    assert _told(outputs("own", told), outputs("lead", PLAIN)) != ()


def test_scores_are_those_of_the_paper() -> None:
    own: dict[Term, float] = {("a",): 30.0, ("b",): 10.0}
    others: dict[Term, float] = {("a",): 20.0, ("b",): 60.0}
    ((score, term),) = _telling(own, others)
    prior = 40 * 50 / 120  # the share of "a" in all, in as many terms as the system prints
    gap = log((30 + prior) / (40 + 40 - 30 - prior)) - log((20 + prior) / (80 + 40 - 20 - prior))
    assert term == ("a",)
    assert score == pytest.approx(gap / sqrt(1 / (30 + prior) + 1 / (20 + prior)))


@settings(deadline=None, max_examples=50)
@given(st.lists(st.lists(st.sampled_from([*WORDS, "selfie", "buzz"]), max_size=8), min_size=40, max_size=40))
def test_a_habit_is_printed_more_than_elsewhere(texts: list[list[str]]) -> None:
    own = [" ".join(text) for text in texts]
    found = _told(outputs("own", own), outputs("lead", PLAIN))
    assert found == _told(outputs("own", own), outputs("lead", PLAIN))
    for habit in found:
        assert 5 <= habit.own <= habit.all <= 80
        mine, theirs = (sum(habit.term in text for text in every) for every in (own, PLAIN))
        assert (habit.own, habit.all - habit.own) == (
            (mine, theirs) if habit.system == "own" else (theirs, mine)
        )
