import pytest

from digest.composing.adjuncts import adjunct_ends
from digest.composing.complete import is_complete
from digest.composing.edits import apply_edits
from digest.composing.leaning import leaning
from digest.composing.trimming import trims


def trimmed(text: str, lang: str = "fr") -> list[str]:
    return [apply_edits(text, [edit]) for edit in trims(text, lang)]


def test_an_opening_occasion_and_an_apposition_can_go() -> None:
    assert trimmed("Après deux nuits d'émeutes, le maire a fermé les parcs.") == [
        "[…] le maire a fermé les parcs."
    ]
    assert trimmed("M. Lelandais, mis en examen pour vol, a été entendu.") == [
        "M. Lelandais […] a été entendu."
    ]
    assert trimmed("Speaking in Rome, the pope asked for peace.", "en") == ["[…] the pope asked for peace."]


@pytest.mark.parametrize(
    "text",
    [
        "Après le vote du 3 mars, le maire a fermé les parcs.",  # a time
        "Après deux nuits d'émeutes, son adjoint a fermé les parcs.",  # leans on what would go
        "Après deux nuits d'émeutes, les parcs, les mains vides, ont fermé.",  # whose verb?
        "Le suspect, selon la police, a avoué.",  # who says so
        "Le pays a détruit le bureau de la ville, situé au nord, a annoncé le ministre.",
        "L'écrivain royaliste, Jean Raspail, auteur de romans, est mort.",  # whom it is about
        "Vibrante de colère, la maire d'Atlanta, au sud, a annoncé des réformes.",
        "Le 5 juin, les forces loyales, ont chassé les troupes rivales.",
        "Un vol s'est posé mardi en Israël, une première, ont indiqué des témoins.",
        "Si la grève dure, le maire fermera les parcs.",
        "La mort de George Floyd, un homme noir, lundi à Minneapolis est un « drame », a déclaré son rival.",
    ],
)
def test_nothing_goes_that_the_sense_needs(text: str) -> None:
    assert trimmed(text) in ([], ["[…] la maire d'Atlanta, au sud, a annoncé des réformes."])


def test_a_source_stays_in_english() -> None:
    assert trimmed("According to the police, the confirmed deaths are fourteen.", "en") == []


def ends(text: str) -> list[str]:
    return [text[:end] for end in adjunct_ends(text, "fr")]


def test_a_sentence_ends_before_an_adjunct_without_a_comma() -> None:
    text = "L'Assemblée a voté le projet de loi sur la sortie de crise lors d'une séance de nuit."
    assert ends(text) == ["L'Assemblée a voté le projet de loi sur la sortie de crise"]


@pytest.mark.parametrize(
    "text",
    [
        "Les sorties des habitants ne sont pas autorisées pour promener son chien.",
        "Une longue et très belle journée de printemps en raison du soleil.",
        "Le juge a estimé que la France et ses voisins lors de la crise avaient agi.",
        "Le suspect a tué la jeune femme dans son sommeil lors d'une crise, a annoncé la police.",
    ],
)
def test_no_end_where_the_sense_would_turn(text: str) -> None:
    assert ends(text) == []


def test_a_clause_owes_its_verb_and_its_subject() -> None:
    assert is_complete("Le juge a estimé que la France est libre", "fr")
    assert not is_complete("Le juge a estimé que la France", "fr")
    assert not is_complete("Le juge a vu la ville où ont lieu", "fr")
    assert not is_complete("Une belle journée", "fr")


def test_a_quotation_leans_on_who_says_it() -> None:
    assert leaning("« Nous voulons la paix. »", "fr") is not None
    assert leaning("« Nous voulons la paix » à Caracas, a-t-elle ajouté.", "fr") is not None
    assert leaning("« Nous voulons la paix » à Caracas, dit Jean Valjean, a-t-on appris.", "fr") is None
