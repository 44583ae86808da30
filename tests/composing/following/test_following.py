"""What a story tells that an earlier one did not: numbers, names, steps."""

from dataclasses import replace
from datetime import date

import pytest

from digest.composing.following.chronicle import Chronicle
from digest.composing.following.newcomers import newcomers
from digest.composing.following.numbers import counted, shifts
from digest.composing.following.remembering import memory_of
from digest.composing.following.steps import thread_of
from digest.composing.recalling import Recall
from digest.models import Earlier, Memory, Past, Shift, Step
from tests.composing.builders import article, story, week

BEFORE = "La guerre a tué plus de 12 300 civils depuis février 2022, selon l'ONU."
AFTER = "La guerre a tué plus de 12 900 civils depuis février 2022, selon l'ONU."


def changed(before: str, after: str) -> list[tuple[str, str, str]]:
    memory = memory_of(story(article("one", before)), "fr")
    found = shifts(counted(story(article("two", after)), "fr"), memory.figures)
    return [(one.before, one.now, one.about) for one in found]


def test_a_number_that_changed_is_told_with_what_it_counts() -> None:
    assert changed(BEFORE, AFTER) == [("12 300", "12 900", "civils")]
    assert changed(BEFORE, BEFORE) == []


@pytest.mark.parametrize(
    "after",
    [
        "La guerre a tué plus de 650 enfants depuis février 2022, selon l'ONU.",  # of another thing
        "La ville abrite plus de 12 900 civils venus de tout le pays pour se soigner.",  # told otherwise
        "La guerre a tué plus de 90 000 civils depuis février 2022, selon l'ONU.",  # too far
        AFTER + " La guerre a tué plus de 12 300 civils depuis février 2022, selon l'ONU, hors Crimée.",
    ],
)
def test_a_number_that_may_count_something_else_is_not(after: str) -> None:
    assert changed(BEFORE, after) == []


def test_what_a_record_keeps_of_numbers_may_be_anything() -> None:
    now = counted(story(article("two", AFTER)), "fr")
    assert (
        shifts(now, ["", "|", "||||", "a|b|c|d|e", "1|" + "9" * 2000 + "||civil|tu", "١|١||civil|guerr tu"])
        == ()
    )


def test_a_name_is_new_that_no_earlier_issue_has_in_any_spelling() -> None:
    told = story(
        article(
            "one",
            "Le président Volodymyr Zelensky a reçu hier soir Marc Fogel et le Trésor Steven Mnuchin.",
            "Une étude de la London School of Hygiene a paru au Proche-Orient, selon Donald Trump.",
        )
    )
    known = {"zelenskiy", "trump", "trésor", "volodymyr"}
    assert [one.name for one in newcomers(told, known, "fr")] == ["Marc Fogel", "Steven Mnuchin"]


def test_of_many_origins_several_have_to_name_somebody() -> None:
    lines = (
        "Le maire a reçu Anna Martinez à Lyon.",
        "On a vu Anna Martinez et Jean Duvivier à Lyon.",
        "Rien.",
    )
    told = story(*(article(str(n), line) for n, line in enumerate(lines)))
    assert [one.name for one in newcomers(told, set(), "fr")] == ["Anna Martinez"]


def test_the_first_and_the_latest_steps_are_kept() -> None:
    steps: tuple[Step, ...] = ()
    for number in range(1, 10):
        before = Earlier(week(), "x", "y", thread=steps) if steps else None
        steps = thread_of(before, f"Titre numéro {number}", date(2025, 1, number), "fr")
    assert [step.headline[-1] for step in steps] == ["1", "5", "6", "7", "8", "9"]


def test_a_long_headline_stops_where_it_can_and_never_in_a_quotation() -> None:
    long = (
        "Le président américain a annoncé un accord avec la Russie sur les prisonniers, dans le cadre des "
        "négociations"
    )
    (step,) = thread_of(None, long, None, "fr")
    assert step.headline == "Le président américain a annoncé un accord avec la Russie sur les prisonniers"
    quoted = (
        "Le président américain « se dit prêt à tout, dans le cadre des négociations, pour obtenir une paix »"
    )
    (step,) = thread_of(None, quoted, None, "fr")
    assert step.headline == quoted


def test_a_story_is_unchanged_where_all_its_words_were_told() -> None:
    one, more = story(article("one", BEFORE)), story(article("two", BEFORE, AFTER))
    memory = memory_of(one, "fr")
    assert Recall.of(memory).has_all(story(article("three", BEFORE)))
    assert not Recall.of(memory).has_all(more)
    assert not Recall.of(Memory()).has_all(one)
    past = Past(week(), "before", "", "", "", Earlier(week(), "before", "Titre", memory=memory))
    later = replace(story(article("three", BEFORE)), before=("before",))
    between = Past(week(), "between", "", "", "", Earlier(week(), "between", "Autre", memory=Memory(("x",))))
    chronicle = Chronicle([past, between])
    assert chronicle.unchanged(replace(later, before=("between", "before"))) == past.told
    assert chronicle.follows(replace(later, before=("between", "before"))) == between.told
    assert chronicle.unchanged(replace(later, before=("between",))) is None


def test_only_issues_before_one_are_known_to_it() -> None:
    earlier, later = (replace(week(), first=date(2025, month, 6), id=f"2025-0{month}") for month in (1, 3))
    past = [Past(later, "b", "", "lundi 1", "kellogg 2"), Past(earlier, "a", "", "mot 1", "fogel 1")]
    chronicle = Chronicle(past)
    assert chronicle.known(replace(week(), first=date(2025, 2, 3))) == {"mot", "fogel"}
    assert chronicle.known(replace(week(), first=date(2025, 4, 7))) == {"mot", "fogel", "lundi", "kellogg"}


def test_an_issue_takes_with_it_what_its_stories_continue() -> None:
    earlier, later = (replace(week(), first=date(2025, month, 6), id=f"2025-0{month}") for month in (1, 3))
    past = [
        Past(earlier, name, "", "mot 1", "", Earlier(earlier, name, name.title())) for name in ("one", "two")
    ]
    chronicle = Chronicle([*past, Past(later, "b", "", "lundi 1", "")])
    following = replace(story(article("three", AFTER)), before=("one", "unheard"))
    issue = replace(week(), first=date(2025, 2, 3))
    asked = chronicle.before(issue, [following])
    assert asked.known(issue) == {"mot"}
    assert asked.follows(following) == past[0].told
    assert asked.told(replace(following, before=("two",))) == []
    assert chronicle.follows(replace(following, before=("two",))) == past[1].told


def test_a_shift_knows_its_place() -> None:
    memory = memory_of(story(article("one", BEFORE)), "fr")
    now = counted(story(article("two", "Rien ici de chiffré.", AFTER)), "fr")
    assert shifts(now, memory.figures) == (Shift("civils", "12 300", "12 900", ("two", 1)),)
