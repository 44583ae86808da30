"""A near-copy that says otherwise than the text that it is nearly the same as."""

from datetime import timedelta

import pytest

from digest.annotating.variants import otherwise
from tests.composing.builders import FRIDAY, article

HEAD = "Un homme de 27 ans soupçonné du meurtre a été interpellé mercredi matin à Bordeaux."
DAYS = ("Monday", "Tuesday")
MORE = "La garde à vue de cet homme a été prolongée de vingt-quatre heures, selon le parquet."


def differs(one: str, other: str, *, more: str = "") -> bool:
    mine = [one, *([more] if more else [])]
    return otherwise(article("a", *mine), article("b", other), "fr") is not None


@pytest.mark.parametrize(
    "other",
    [
        HEAD.replace("Bordeaux", "Arcachon"),
        HEAD.replace("Bordeaux", "La Rochelle"),
        HEAD.replace("27 ans", "37 ans"),
        HEAD.replace("a été", "n'a pas été"),
        HEAD.replace("mercredi", "jeudi"),
    ],
)
def test_another_place_number_day_or_a_denial_is_found(other: str) -> None:
    assert differs(HEAD, other)
    assert differs(other, HEAD)


@pytest.mark.parametrize(
    "other",
    [
        HEAD,
        MORE,
        HEAD.replace("interpellé", "arrêté"),
        HEAD.replace("à Bordeaux", "à Bordeau"),  # misspelled
        HEAD.replace("à Bordeaux", "à Bordeaux, en Gironde"),
        HEAD.replace("à Bordeaux", "en Gironde"),
        HEAD.replace("à Bordeaux", "à son domicile"),
    ],
)
def test_the_same_in_other_words_is_a_copy(other: str) -> None:
    assert not differs(HEAD, other)


def test_a_text_that_has_both_names_tells_of_two_things() -> None:
    other = HEAD.replace("Bordeaux", "Arcachon")
    assert not differs(HEAD, other, more="Un autre suspect avait été arrêté la veille à Arcachon.")


def test_two_spellings_are_one_name() -> None:
    one = "Le ministre a présenté hier son projet de loi au conseil devant la presse à {}."
    assert not differs(one.format("Kiev"), one.format("Kyiv"))


def test_another_number_of_another_day_is_news() -> None:
    one, other = (f"L'épidémie a fait {dead} nouveaux décès dans les hôpitaux du pays." for dead in (57, 31))
    later = article("b", other, day=FRIDAY + timedelta(days=1))
    assert otherwise(article("a", one), article("b", other), "fr")
    assert otherwise(article("a", one), later, "fr") is None


def test_weekdays_with_a_capital_are_no_names() -> None:
    one, other = (f"The man was arrested by the city police on {day} in the old town." for day in DAYS)
    early = article("a", one, lang="en")
    later = article("b", other, day=FRIDAY + timedelta(days=1), lang="en")
    assert otherwise(early, later, "en") is None
