"""A quotation whose speaker is somebody's leans on the sentence that names that somebody."""

import pytest

from digest.composing.antecedents import repair
from digest.composing.borrowed_speakers import is_nobody
from digest.composing.candidates import candidates
from digest.composing.leaning import leaning
from tests.composing.builders import article, brief_of, story, told

LEANING = [
    ("fr", "“On découvre ça dans la presse…”, a dit son secrétaire, J.-P. Moreau.", "son secrétaire"),
    ("fr", "« On découvre ça », a dit lundi à l’AFP son avocat, Me Durand.", "son avocat"),
    ("fr", "« Mon client est innocent », selon son avocat.", "son avocat"),
    ("fr", '"Nous refusons", ont fait savoir leurs porte-parole.', "leurs porte-parole"),
    ("fr", "La mesure est, selon lui, une honte.", "selon lui"),
    ("fr", "La mesure est d’après elle une honte.", "d’après elle"),
    ("fr", "« La ville de Lille paie encore », a plaidé l'avocate.", "l'avocate"),
    ("fr", "« Nous verrons », a ajouté dimanche l'élu, figure de la gauche.", "l'élu"),
    ("fr", "On fera « respecter un mètre » à l'école, a poursuivi le ministre.", "le ministre"),
    ("en", "“We learned it in the press”, said its spokesman.", "its spokesman"),
    ("en", "“We won”, said their lawyer, John Smith.", "their lawyer"),
    ("en", "The plan is, according to him, a shame.", "according to him"),
]
STANDING = [
    ("fr", "« Renault investira à Flins », a dit son porte-parole."),
    ("fr", "« Jean Valjean est innocent », a dit son avocat."),
    ("fr", "« Le président va bien », a dit son porte-parole."),
    ("fr", "Jean Valjean dit « non », a dit son avocat."),
    ("fr", "« Non », a dit le maire de Nice."),
    ("fr", "« Non », a plaidé l'avocate de la commune, Louise Tavernier."),
    ("fr", "« Non », a plaidé l'avocate, Louise Tavernier."),
    ("fr", "« Non », a dit l'élu lillois Paul Hamon."),
    ("fr", "Le gouvernement d'Edouard Philippe tiendra bon, a poursuivi le ministre."),
    ("fr", "On fera « respecter un mètre », a poursuivi le ministre de l'Education."),
    ("fr", "« C'est faux », dément l'entourage de la candidate."),
    ("fr", "Le ministre juge que la mesure est, selon lui, une honte."),
    ("fr", "Le gouvernement de M. Valls a, selon lui, trop tardé."),
    ("fr", "Le train a percuté, selon leur direction, un arbre."),
    ("en", "“We won”, said John Smith, their lawyer."),
    ("en", "The plan is, according to her lawyer, a shame."),
    ("en", "John Smith called it, according to him, a shame."),
]


@pytest.mark.parametrize(("lang", "text", "words"), LEANING)
def test_it_leans(lang: str, text: str, words: str) -> None:
    found = leaning(text, lang)
    assert found is not None
    assert text[found.start : found.end] == words
    assert repair(article("a", "Jean Valjean a parlé.", text, lang=lang), 1, lang) is None


@pytest.mark.parametrize(("lang", "text"), STANDING)
def test_it_stands_alone(lang: str, text: str) -> None:
    assert leaning(text, lang) is None


PROMISE = "La ville promet de rouvrir la piscine municipale avant la fin du mois de mars prochain."
UNION = "Le syndicat des agents municipaux réclame depuis des mois une hausse des primes de nuit."
SAID = "“On découvre ça dans la presse, comme tout le monde ici”, a dit son secrétaire, J.-P. Moreau."


def test_it_is_printed_right_after_the_unit_before_it_or_not_at_all() -> None:
    found = candidates(story(article("a", PROMISE, UNION, SAID)), "fr", 400)
    assert [candidate.standing for candidate in found] == ["alone", "alone", "after"]
    lines = told(brief_of(story(article("a", PROMISE, UNION, SAID))))
    assert SAID not in lines or lines[lines.index(SAID) - 1] == UNION


def test_the_subject_of_its_own_clause_may_be_the_late_pronoun() -> None:
    trains = (
        "La SNCF fera circuler un TGV Inoui sur deux et un TER sur trois lundi, a-t-elle indiqué vendredi."
    )
    strike = "La grève contre la réforme perturbera fortement les transports dans tout le pays."
    events = (article(ident, strike, trains) for ident in ("a", "b", "c"))
    found = candidates(story(*events), "fr", 400)
    assert [candidate.standing for candidate in found if candidate.unit == 1] == ["alone"] * 3
    assert all(len(candidate.edits) == 2 for candidate in found if candidate.unit == 1)


@pytest.mark.parametrize("name", ["l’avocate", "L'élu", "le suspect"])
def test_a_role_alone_is_nobody(name: str) -> None:
    assert is_nobody(name, "fr")
    assert not is_nobody(name, "de")
    assert not is_nobody("Anne Larvor", "fr")
