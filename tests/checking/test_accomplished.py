"""What is to come is not told as done, nor what was done as to come."""

import pytest

from digest.checking import check
from tests.checking.stories import ground

STORY = ground(
    "Paul Kerdraon a été condamné mardi à six mois de prison par le tribunal de Quimper.",
    "« Mon client va faire appel », a annoncé son avocate, Me Larvor.",
    "La gare de Redon a rouvert dimanche.",
    "« J'ai démissionné lundi », confie Luc Tessier.",
    "Les travaux du pont ont commencé en janvier.",
    "Le club va recruter un entraîneur ; il a recruté un gardien.",
).story


@pytest.mark.parametrize(
    "sentence",
    [
        "Paul Kerdraon a fait appel.",
        "La gare de Redon rouvrira dimanche.",
        "Luc Tessier va démissionner lundi.",
        "Les travaux du pont commenceront en janvier.",
    ],
)
def test_the_other_time_is_refused(sentence: str) -> None:
    assert "modality" in {lack.kind for lack in check(sentence, STORY).why}


@pytest.mark.parametrize(
    "sentence",
    [
        "Paul Kerdraon va faire appel.",
        "Paul Kerdraon fera appel.",
        "La gare de Redon a rouvert dimanche.",
        "Luc Tessier a démissionné lundi.",
        "Les travaux du pont ont débuté en janvier.",
        "Le club a recruté un gardien.",
        "Le club recrutera un entraîneur.",
    ],
)
def test_its_own_time_is_supported(sentence: str) -> None:
    assert check(sentence, STORY).why == ()


def test_what_somebody_has_days_for_is_not_told_as_done() -> None:
    verdict = ground("Le parquet général, qui avait requis dix ans, a dix jours pour faire appel.").story
    assert {lack.kind for lack in check("Le parquet général a fait appel.", verdict).why} == {"modality"}
    assert check("Le parquet général a dix jours pour faire appel.", verdict).why == ()


def test_what_was_to_be_or_might_is_not_told_as_done() -> None:
    court = ground("« Nous aurions dû plaider l'un contre l'autre cet après-midi », confie-t-il.").story
    found = check("Les deux avocats ont plaidé l'un contre l'autre.", court).why
    assert "negation" in {lack.kind for lack in found}


def test_a_future_that_tells_of_the_past_is_told_as_done() -> None:
    life = ground("Paul Kerdraon quittera la marine en 1956 et deviendra détective.", day="2020-06-16").story
    assert check("Paul Kerdraon a quitté la marine en 1956.", life).why == ()
    plan = ground("Paul Kerdraon quittera la marine en 2021.", day="2020-06-16").story
    assert check("Paul Kerdraon a quitté la marine en 2021.", plan).why != ()
