"""Mishaps: of what kind, where and when; whether two articles tell one or two of them."""

from datetime import date, timedelta

import pytest

from digest.annotating.mishaps import Mishap, mishap
from digest.annotating.same_mishaps import are_of_one_place, are_one, are_two
from tests.composing.builders import article

MONDAY = date(2025, 3, 10)
FALL = (
    "Un immeuble s’est effondré dans la nuit de dimanche à lundi au 14 rue Kléber, à Narbonne : deux morts."
)
MARCH = "Deux cents voisins ont marché rue Kléber, à Narbonne, après l’effondrement d’un immeuble."


def told(*texts: str, title: str = "", day: date = MONDAY) -> Mishap:
    found = mishap(article("a", *texts, title=title, day=day))
    assert found is not None
    return found


def test_kind_days_town_and_street() -> None:
    found = told(FALL)
    assert found.kinds == {"collapse"}
    assert found.days == {MONDAY, MONDAY - timedelta(days=1)}
    assert found.towns == {"narbonne"}
    assert found.spots == {("street", "kleber")}


@pytest.mark.parametrize(
    "text",
    [
        "Les ventes se sont effondrées à Narbonne, selon la chambre de commerce.",  # no harm to people
        "Deux personnes sont mortes à Narbonne, selon la préfecture.",  # nothing that befell them
    ],
)
def test_what_is_no_mishap(text: str) -> None:
    assert mishap(article("a", text, day=MONDAY)) is None


def test_an_undated_article_or_another_language_tells_none() -> None:
    assert mishap(article("a", FALL, day=None)) is None
    assert mishap(article("a", FALL, day=MONDAY, lang="de")) is None


def test_a_road_has_one_name_however_it_is_written() -> None:
    one = told("Deux morts dans un accident sur la départementale 764 à Pontivy.")
    other = told("Deux morts dans un accident sur la D 764 à Pontivy.")
    assert one.spots == other.spots == {("road", "d764")}


def test_a_town_before_its_department() -> None:
    assert told("Un incendie dans un immeuble de Lorient (Morbihan) a fait deux morts.").towns == {"lorient"}


def test_one_street_of_one_town_is_one_mishap_in_any_words() -> None:
    later = told(
        MARCH, title="La colère des voisins après la mort de quatre habitants", day=date(2025, 3, 13)
    )
    assert are_one(told(FALL), later, 0.05, frozenset())
    assert not are_one(told(FALL), later, 0.0, frozenset())


def test_a_drama_can_be_any_mishap_at_one_spot_alone() -> None:
    drama = told("Cinq morts dans le drame de la rue Kléber, à Narbonne.")
    assert are_one(told(FALL), drama, 0.05, frozenset())
    assert not are_one(told(FALL), told("Cinq morts dans un drame à Narbonne lundi."), 0.5, frozenset())


def test_a_town_and_a_day_need_like_words() -> None:
    one = told("Une avalanche a tué deux skieurs samedi à Valloire.")
    other = told("À Valloire, le bilan de l’avalanche de samedi est de trois morts.")
    assert are_one(one, other, 0.2, frozenset())
    assert not are_one(one, other, 0.05, frozenset())


def test_without_a_day_the_town_must_be_in_the_news_for_this_alone() -> None:
    one = told("Une crue a tué deux personnes dans la nuit de dimanche à lundi à Couffoulens.")
    other = told("Quatre jours après la crue qui a tué six personnes à Couffoulens, le maire s’interroge.")
    assert are_one(one, other, 0.1, frozenset(["couffoulens"]))
    assert not are_one(one, other, 0.1, frozenset())


def test_a_title_with_a_place_of_its_own_tells_of_another_attack() -> None:
    one = told(
        "Un homme a tué trois passants à coups de couteau samedi à Reading.", title="Attaque à Reading"
    )
    other = told(
        "Six personnes ont été blessées vendredi. Un homme avait tué trois passants au couteau à Reading.",
        "L’attaque au couteau a été commise par un homme seul.",
        title="Six blessés dans une attaque à Glasgow",
    )
    assert not are_one(one, other, 0.4, frozenset(["reading"]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Deux morts lundi dans une collision près de Ploërmel (Morbihan).",
            "Trois morts lundi dans un accident à Pontivy (Morbihan).",
        ),
        (
            "Un incendie a fait deux morts rue Paul-Bert, à Lyon.",
            "Un incendie a fait un mort rue de Gerland, à Lyon.",
        ),
        (
            "Une fusillade a fait deux morts dans la cité de la Busserine, à Marseille.",
            "Une fusillade a fait trois morts dans la cité Félix-Pyat, à Marseille.",
        ),
        (
            "Une fusillade a fait deux morts jeudi soir à Marseille.",
            "Une fusillade a fait deux morts samedi soir à Marseille.",
        ),
    ],
)
def test_two_towns_two_spots_or_two_days_are_two(one: str, other: str) -> None:
    assert are_two(told(one), told(other))
    assert not are_one(told(one), told(other), 0.9, frozenset(["marseille", "lyon"]))
    assert not are_of_one_place(told(one), told(other))


def test_a_flood_of_two_villages_may_be_one() -> None:
    one, other = (told(f"La crue a fait deux morts à {town}.") for town in ("Leuc", "Couffoulens"))
    assert not are_two(one, other)


def test_the_day_on_which_something_was_said_is_no_other_day() -> None:
    one = told("Un incendie a fait deux morts samedi à Vierzon.")
    other = told("Le bilan de l’incendie de Vierzon est monté lundi à trois morts.")
    assert not are_two(one, other)


CRASH = "{} people were killed on Monday when a coach overturned near {}, police said."


def english(text: str, day: date = MONDAY) -> Mishap:
    found = mishap(article("a", text, day=day, lang="en"))
    assert found is not None
    return found


def test_english_names_a_town_with_the_place_around_it() -> None:
    found = english("A house fire killed two people on Kleber Street in Leeds, West Yorkshire, on Sunday.")
    assert found.kinds == {"fire"}
    assert found.towns == {"leeds"}
    assert found.spots == {("place", "kleber")}
    assert found.days == {MONDAY - timedelta(days=1)}
    assert english("A house fire killed two people in Texas, Governor Abbott said.").towns == frozenset()
    assert english("A house fire killed two people in Paris.").towns == frozenset()


def test_english_reports_of_one_town_and_day_are_one() -> None:
    one = english(CRASH.format("Five", "Whitby, North Yorkshire"))
    other = english("The coach that overturned on Monday near Whitby killed six people, police said.")
    assert are_one(one, other, 0.2, frozenset())
    assert are_two(one, english(CRASH.format("Two", "Hexham, Northumberland")))
    assert not are_two(one, english(CRASH.format("Two", "a bridge")))


def test_mishaps_of_two_languages_are_neither_one_nor_two() -> None:
    one = english("A house fire killed two people on Monday in London, England.")
    other = told("Un incendie a tué deux personnes lundi à Londres.")
    assert not are_two(one, other)
    assert not are_one(one, other, 0.9, frozenset(["london", "londres"]))


@pytest.mark.parametrize(
    "text",
    ["The minister came under fire over deaths in custody.", "Shares fell in a storm of selling in London."],
)
def test_english_words_that_tell_no_mishap(text: str) -> None:
    assert mishap(article("a", text, day=MONDAY, lang="en")) is None
