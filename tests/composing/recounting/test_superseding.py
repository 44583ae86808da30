"""A count that a later article counts again: the headline and the body tell the newest one."""

from datetime import timedelta

import pytest

from digest.composing.headlines import headline
from digest.composing.recounting.superseding import superseded
from digest.composing.rivals import choice
from digest.composing.settings import Settings
from digest.models import Article
from tests.composing.builders import FRIDAY, article, brief_of, story, told

NEXT = FRIDAY + timedelta(days=1)
STRUCK = "Un séisme de magnitude 5,1 a secoué la Charente-Maritime vendredi."
EARLY = "Deux personnes ont été légèrement blessées à La Laigne, selon la préfecture."
LATE = "Le bilan du séisme de vendredi s'alourdit : trois personnes ont été blessées à La Laigne."
WITNESS = "« J'ai cru que la maison s'effondrait », raconte Monique Petit, 82 ans."
SCHOOL = "L'école du village restera fermée, et ses élèves seront accueillis à Niort."
CHURCH = "Le clocher de l'église menace ruine, et le maire en a interdit les abords."


def early(*texts: str, title: str = "Séisme en Charente-Maritime : deux blessés") -> Article:
    return article("a", *(texts or (STRUCK, EARLY, WITNESS)), title=title)


def late(*texts: str, title: str = "Le bilan du séisme s'alourdit à trois blessés") -> Article:
    return article("b", *(texts or (LATE, SCHOOL, CHURCH)), day=NEXT, title=title)


def old_and_new(*articles: Article) -> tuple[set[tuple[str, int]], list[tuple[str, int]]]:
    found = superseded(story(*articles), "fr")
    return set(found.old), list(found.new)


def test_the_page_tells_the_newest_count_alone() -> None:
    brief = brief_of(story(early(), late()))
    (entry,) = brief.sections[0].entries
    lines = [entry.headline, *told(brief)]
    assert entry.headline_from == "b"
    assert any("trois personnes" in line for line in lines)
    assert not any("deux blessés" in line or "Deux personnes" in line for line in lines)


def test_what_is_not_told_says_why() -> None:
    tale = story(early(), late())
    made = choice(brief_of(tale), tale.id, Settings(), lambda *_: {})
    assert made is not None
    assert [one.reason for one in made.rivals if one.place == ("a", 1)] == ["recounted"]


def test_a_title_without_the_count_stays() -> None:
    tale = story(early(title="Un séisme secoue la Charente-Maritime"), late())
    assert headline(tale, "fr", superseded(tale, "fr")) == ("Un séisme secoue la Charente-Maritime", "a")


def test_the_last_of_three_counts_holds() -> None:
    last = article("c", LATE.replace("trois", "cinq"), day=NEXT + timedelta(days=1))
    assert old_and_new(early(), late(), last) == ({("a", 1), ("b", 0)}, [("c", 0)])


def test_of_one_day_the_count_that_says_so_is_the_later_one() -> None:
    now = article("b", "Trois personnes sont désormais blessées à La Laigne, selon la préfecture.")
    assert old_and_new(early(EARLY), now) == ({("a", 0)}, [("b", 0)])
    assert old_and_new(now, early(EARLY)) == ({("a", 0)}, [("b", 0)])


@pytest.mark.parametrize(
    "other",
    [
        "Trois personnes ont été légèrement blessées à La Laigne, selon la préfecture.",  # another count?
        "Une personne a été blessée, selon le bilan, qui s'alourdit ailleurs.",  # a lower one
        "Trois personnes ont été blessées, alourdissant le bilan quotidien des accidents.",  # of one day
        "Trois personnes ont été blessées lors d'un contrôle ; la route est désormais fermée au trafic.",
    ],
)
def test_what_may_be_another_count_replaces_nothing(other: str) -> None:
    assert old_and_new(early(EARLY), late(other)) == (set(), [])


def test_an_earlier_article_replaces_nothing() -> None:
    assert old_and_new(article("a", EARLY, day=NEXT), article("b", LATE, day=FRIDAY)) == (set(), [])
