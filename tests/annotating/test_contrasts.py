"""Sentences in nearly the same words that say otherwise."""

import pytest

from digest.annotating.contrasts import contrasts, updates
from digest.text.tokens import words

OTHERWISE = (
    ("Les écoles seront fermées", "Les écoles ne seront pas fermées"),
    ("Il a été condamné à Quimper", "Il n'a jamais été condamné à Quimper"),
    ("La réforme sera présentée en avril", "La réforme sera présentée en mai"),
    ("Le procès s'ouvrira mardi à Lyon", "Le procès s'ouvrira mercredi à Lyon"),
    ("Le procès s'ouvrira le 13 mars", "Le procès s'ouvrira le 14 mars"),
    ("Il y a 68 % des contrôleurs en grève", "Il y a 70 % des contrôleurs en grève"),
    ("Trois personnes ont été blessées", "Deux personnes ont été blessées"),
    ("Le plan coûtera 3,2 milliards d'euros", "Le plan coûtera 3,4 milliards d'euros"),
    ("Il présente le journal depuis 21 ans", "Il présente le journal depuis 12 ans"),
    ("Le pont ouvrira en 2025", "Le pont ouvrira en 2026"),
    ("Près de 4 000 lits rouvriront", "Près de 4 500 lits rouvriront"),
)
ALIKE = (
    ("Trois personnes ont été blessées mardi", "Les 3 personnes blessées ont été opérées"),
    ("Le cortège a réuni 3 950 personnes", "Le cortège a réuni près de 4 000 personnes"),
    ("Le virus a tué 37 460 personnes", "Le virus a tué plus de 37 000 personnes"),
    ("Il a arrêté 26 personnes", "Il a arrêté treize autres personnes"),
    ("Le ministre, 52 ans, a réuni 14 maires", "Le ministre a réuni les maires pendant 3 heures"),
    ("Il sera jugé mardi", "Il sera jugé le 11 mars"),
    ("Il sera jugé, a dit la cour", "Il sera jugé, a dit la cour, qui n'a pas suivi le parquet"),
    ("Une école fermera", "L'école fermera"),
    ("Luc Petit, 60 ans, présente le journal", "Luc Petit présente le journal depuis 21 ans"),
    ("Il présente chaque samedi le journal", "Il présentait dimanche le journal"),
)


@pytest.mark.parametrize(("one", "other"), OTHERWISE)
def test_a_denial_a_number_a_month_or_a_day_is_another_statement(one: str, other: str) -> None:
    assert contrasts(words(one), words(other), "fr")
    assert contrasts(words(other), words(one), "fr")


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_agrees_or_is_told_by_one_alone_is_none(one: str, other: str) -> None:
    assert not contrasts(words(one), words(other), "fr")
    assert not contrasts(words(other), words(one), "fr")


def test_english_denies_in_its_own_words() -> None:
    told = words("The schools will be closed on Friday")
    assert contrasts(told, words("The schools will not be closed on Friday"), "en")
    assert contrasts(words("He didn't win the vote"), words("He did win the vote"), "en")


def test_a_language_without_lists_has_its_digits() -> None:
    assert contrasts(words("12 dead in Lund"), words("14 dead in Lund"), "sv")
    assert not contrasts(words("dead in Lund"), words("not dead in Lund"), "sv")


def test_weekdays_may_be_left_out() -> None:
    one, other = (words(f"Les fouilles ont repris {day} matin") for day in ("mardi", "mercredi"))
    assert not contrasts(one, other, "fr", weekdays=False)


def test_two_tolls_of_two_days_are_updates() -> None:
    one, other = (
        words(f"Le virus a tué {told} GMT") for told in ("357 000 gens jeudi", "362 000 gens vendredi")
    )
    assert updates(one, other, "fr")
    assert not updates(one, words("Le virus a tué 362 000 gens jeudi GMT"), "fr")
