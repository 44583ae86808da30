"""The year of a wire that names day, month and weekday alone, by the words that another article quotes."""

from collections.abc import Callable
from datetime import date

import pytest

from digest.dating import resolve
from digest.models import Article

Dated = Callable[..., Article]

SAID = "Les mesures de la qualité de l'air sont rassurantes pour les écoles"
SHORT = "Les mesures de qualité de l'air sont rassurantes"
WIRE = (
    "BRASSAC, 19 mars (AFP) - Un incendie a ravagé jeudi un entrepôt de l'usine Chimavert à Brassac, a "
    f'indiqué la préfecture. "{SAID}", a assuré la préfète, Anne-Cécile Bréchard.'
)
TOLD = (
    "Publié le {day}/2026\n\nUn incendie s'est déclaré dans l'usine Chimavert de Brassac. « Les mesures de "
    "la qualité de l’air sont rassurantes pour les écoles », indique la préfète Anne-Cécile Bréchard."
)
DAY = date(2026, 3, 19)


def settled(wire: Article, *others: Article) -> Article:
    return resolve([wire, *others])[0]


def test_a_wire_without_a_year_has_that_of_an_article_that_quotes_its_words(dated: Dated) -> None:
    wire, other = dated(WIRE), dated(TOLD.format(day="19/03"), name="b")
    assert wire.dating.day is None
    found = settled(wire, other).dating
    assert (found.day, found.confidence) == (DAY, "medium")
    proof = [(one.kind, one.text, one.origin) for one in found.evidence if one.origin]
    assert proof == [("same_quotation", SAID, "b")]


def test_another_day_of_the_year_proves_nothing(dated: Dated) -> None:
    for day in ("18/03", "21/03", "19/04"):
        assert settled(dated(WIRE), dated(TOLD.format(day=day), name="b")).dating.day is None


def test_a_short_quotation_proves_nothing_and_two_do(dated: Dated) -> None:
    told = TOLD.format(day="19/03").replace(SAID.replace("l'air", "l’air"), SHORT)
    wire, more = WIRE.replace(SAID, SHORT), "Nous levons donc le confinement de toutes les écoles."
    assert settled(dated(wire), dated(told, name="b")).dating.day is None
    both = dated(f'{wire} "{more}"'), dated(f"{told} « {more} »", name="b")
    assert settled(*both).dating.day == DAY


def test_a_term_proves_nothing(dated: Dated) -> None:
    term = SAID[0].lower() + SAID[1:]
    told = TOLD.format(day="19/03").replace("« Les", "« les")
    assert settled(dated(WIRE.replace(SAID, term)), dated(told, name="b")).dating.day is None


def test_the_same_words_of_nobody_in_common_prove_nothing(dated: Dated) -> None:
    other = TOLD.format(day="19/03").replace("Anne-Cécile Bréchard", "de Lyon").replace(" de Brassac", "")
    assert settled(dated(WIRE), dated(other, name="b")).dating.day is None


def test_a_date_without_its_weekday_is_of_any_year(dated: Dated) -> None:
    wire = dated(WIRE.replace("jeudi ", ""))
    assert settled(wire, dated(TOLD.format(day="19/03"), name="b")).dating.day is None


@pytest.mark.parametrize(
    "recalled",
    [
        "Il y a cinq ans brûlait l'usine.",
        "C'est le sixième anniversaire de l'incendie.",
        "L'usine brûlait en 2020.",
        "Cinq ans après, les riverains se souviennent.",
    ],
)
def test_an_article_that_looks_back_gives_no_year_and_gets_none(recalled: str, dated: Dated) -> None:
    told = TOLD.format(day="19/03")
    assert settled(dated(WIRE), dated(f"{told} {recalled}", name="b")).dating.day is None
    assert settled(dated(f"{WIRE} {recalled}"), dated(told, name="b")).dating.day is None


def test_a_person_of_that_many_years_is_no_anniversary(dated: Dated) -> None:
    assert settled(dated(WIRE), dated(f"{TOLD.format(day='19/03')} Il a 63 ans.", name="b")).dating.day == DAY


def test_a_year_that_another_gave_is_not_given_on(dated: Dated) -> None:
    """The first quotes the second alone, which has its year from the third."""
    more = "Nous avons levé le confinement de toutes les écoles de la ville"
    first = dated(WIRE.replace(SAID, more))
    second = dated(f'{WIRE} "{more}", a-t-elle dit.', name="b")
    third = dated(TOLD.format(day="19/03"), name="c")
    assert [one.dating.day for one in resolve([first, second, third])] == [None, DAY, DAY]


def test_articles_of_two_years_leave_both(dated: Dated) -> None:
    later = TOLD.format(day="19/03").replace("2026", "2020")
    others = (dated(TOLD.format(day="19/03"), name="b"), dated(later, name="c"))
    assert settled(dated(WIRE), *others).dating.candidates == (date(2020, 3, 19), DAY)
