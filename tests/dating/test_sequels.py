"""Words that prove a later day than the one that an article tells first."""

from collections.abc import Callable
from datetime import date

import pytest

from digest.dating import hold
from digest.models import Article

Dated = Callable[..., Article]
VOTE = "date 2026-11 Le conseil municipal de Vesoul a adopté jeudi 12 novembre la fermeture de la piscine."
BARE = "Un chalutier a coulé jeudi près de Lorient avec trois marins à son bord."
BOARD = "date 2026-11 The board of the Halifax ferry said Thursday, Nov. 12, that it would close the line."
THURSDAY = [12]


def days_of(article: Article) -> list[int]:
    return [day.day for day in article.dating.candidates]


@pytest.mark.parametrize(
    ("then", "days"),
    [
        ("Vendredi, les nageurs ont occupé le bassin.", [13, 14]),
        ("Samedi matin, les nageurs ont occupé le bassin.", [14]),
        ("Les nageurs ont occupé le bassin samedi.", [14, 15]),
        ("Vendredi, le maire s'est excusé. Samedi, les nageurs ont occupé le bassin.", [14, 15]),
        ("La préfète, saisie vendredi, a suspendu le vote.", [13, 14]),
        ("Lundi, les nageurs ont occupé le bassin.", [12, 16, 17]),  # or the Monday before
        ("Les nageurs ont occupé le bassin lundi.", [12, 16, 17]),
        ("Mercredi, les nageurs ont occupé le bassin.", [12, 18, 19]),  # most often the eve
        ("Au troisième jour du conflit, les nageurs ont occupé le bassin.", [12, 14, 15]),
    ],
)
def test_a_weekday_told_next_is_later_or_leaves_a_doubt(dated: Dated, then: str, days: list[int]) -> None:
    found = dated(f"{VOTE} {then}")
    assert days_of(found) == days
    assert (found.dating.day is not None) == (len(days) == 1)


@pytest.mark.parametrize(
    ("then", "first"),
    [
        ("Le lendemain, les nageurs ont occupé le bassin.", 13),
        ("Les nageurs ont occupé le bassin dès le lendemain.", 13),
        ("Le surlendemain, les nageurs ont occupé le bassin.", 14),
        ("Trois jours plus tard, les nageurs ont occupé le bassin.", 15),
        ("Trois jours après, les nageurs ont occupé le bassin.", 15),
        ("Une semaine plus tard, les nageurs ont occupé le bassin.", 18),
        ("Ce week-end, les nageurs ont occupé le bassin.", 14),
        ("Hier, les nageurs ont occupé le bassin.", 14),
        ("Avant-hier, les nageurs ont occupé le bassin.", 14),
        ("Vendredi, le maire s'est excusé. Le lendemain, les nageurs ont occupé le bassin.", 14),
        ("En 2019, un bassin avait fermé. Le lendemain, les nageurs ont protesté.", 12),  # of another day
    ],
)
def test_words_that_count_on_leave_the_days_from_there(dated: Dated, then: str, first: int) -> None:
    found = dated(f"{VOTE} {then}")
    assert (found.dating.day, days_of(found)) == (None, list(range(first, 31)))


@pytest.mark.parametrize(
    "then",
    [
        "Mardi, les nageurs avaient occupé le bassin.",
        "Samedi, les nageurs occuperont le bassin.",
        "Dimanche, les électeurs sont appelés aux urnes.",
        "Ce week-end, les nageurs doivent occuper le bassin.",
        "« Vendredi, j'ai pleuré », a confié une nageuse.",
        "La nageuse Lou Petit, arrivée au lendemain de l'annonce, a applaudi.",
        "Le lendemain du vote précédent avait été houleux.",
        "L'entraîneur a confié qu'il avait appris la nouvelle mardi.",
    ],
)
def test_what_is_not_told_as_later_leaves_the_day(dated: Dated, then: str) -> None:
    assert days_of(dated(f"{VOTE} {then}")) == THURSDAY


def test_a_day_that_the_article_calls_its_own_stays(dated: Dated) -> None:
    own = VOTE.replace("jeudi", "ce jeudi")
    assert days_of(dated(f"{own} Le lendemain, les nageurs ont occupé le bassin.")) == THURSDAY


def test_another_paragraph_leaves_a_doubt(dated: Dated) -> None:
    assert days_of(dated(f"{VOTE}\n\nVendredi, les nageurs ont occupé le bassin.")) == [12, 13, 14]
    eve = dated(f"{VOTE}\n\nMercredi, les nageurs ont occupé le bassin.")
    assert days_of(eve) == THURSDAY


def test_a_count_of_days_goes_from_what_began(dated: Dated) -> None:
    began = "date 2026-11 Les éclusiers de Briare ont entamé une grève lundi 2 novembre."
    sixth = dated(f"{began} Au sixième jour du mouvement, ils ont barré le canal.")
    assert days_of(sixth) == [7, 8]
    since = dated(f"{began} Sans salaire depuis neuf jours, ils ont barré le canal.")
    assert days_of(since) == list(range(11, 31))


def test_a_sequel_that_the_header_excludes_is_a_conflict(dated: Dated) -> None:
    late = VOTE.replace("jeudi 12", "lundi 30")
    found = dated(f"{late} Le lendemain, les nageurs ont occupé le bassin.")
    assert (found.dating.day, hold(found).settle) == (None, ("conflict",))


def test_the_proof_quotes_both_days(dated: Dated) -> None:
    found = dated(f"{VOTE} Samedi matin, les nageurs ont occupé le bassin.").dating
    assert (found.day, found.confidence) == (date(2026, 11, 14), "high")
    assert [one.text for one in found.evidence if one.kind == "sequel"] == [
        "a adopté jeudi 12 novembre",
        "Samedi",
    ]


def test_without_a_header_the_year_is_waited_for_or_told(dated: Dated) -> None:
    then = "Samedi, les nageurs ont occupé le bassin."
    told = VOTE.removeprefix("date 2026-11 ")
    assert dated(f"{told} {then}").dating.precision == "none"
    year = told.replace("novembre", "novembre 2026")
    assert days_of(dated(f"{year} {then}")) == [14, 15]
    later = dated(f"{year} Le lendemain, les nageurs ont occupé le bassin.").dating
    assert (later.day, later.days.first) == (None, date(2026, 11, 13))
    assert [one.text for one in later.evidence] == ["a adopté jeudi 12 novembre 2026", "Le lendemain"]


@pytest.mark.parametrize(
    ("then", "weekdays"),
    [
        ("", (3, 4)),
        ("Vendredi, deux corps ont été repêchés.", (4, 5)),
        ("Deux corps ont été repêchés samedi.", (5, 6)),
        ("Dimanche, deux corps ont été repêchés.", (0, 3, 4, 6)),
        ("Hier, deux corps ont été repêchés.", (0, 1, 2, 5, 6)),
        ("Mercredi, deux corps ont été repêchés.", (3, 4)),
    ],
)
def test_what_follows_the_weekday_of_the_lead(dated: Dated, then: str, weekdays: tuple[int, ...]) -> None:
    assert dated(f"{BARE} {then}").dating.days.weekdays == weekdays


def test_who_tells_an_event_tells_it_later(dated: Dated) -> None:
    told = BARE.replace(" avec", ", a annoncé {} la préfecture maritime, avec")
    assert dated(told.format("dimanche")).dating.days.weekdays == (0, 6)
    assert dated(told.format("vendredi")).dating.days.weekdays == (4, 5)


@pytest.mark.parametrize(
    ("then", "days"),
    [
        ("On Friday, sailors blocked the quay.", [13, 14]),
        ("On Saturday morning, sailors blocked the quay.", [14]),
        ("The next day, sailors blocked the quay.", [13, 14, 15, 16, 17, 18]),
        ("On Friday, sailors will block the quay.", THURSDAY),
        ("On Wednesday, sailors had blocked the quay.", THURSDAY),
    ],
)
def test_english_tells_it_alike(dated: Dated, then: str, days: list[int]) -> None:
    assert days_of(dated(f"{BOARD} {then}", "en"))[: len(days)] == days
    if days == THURSDAY:
        assert dated(f"{BOARD} {then}", "en").dating.day == date(2026, 11, 12)
