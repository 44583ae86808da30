"""The dates that a brief names because it leaves their sentences out."""

from datetime import date

from digest.models import Misdate
from tests.composing.builders import article, brief_of, story

CONDITION = "La Russie n’a posé aucune condition à une éventuelle rencontre avec le président élu, selon lui."
OPENED = "Le porte-parole du Kremlin, Dmitri Peskov, a salué la réouverture du pont de Kertch à Moscou."
WRONG = "Le pont de Kertch a été fermé jeudi 8 janvier après une attaque, selon le ministère russe."
RIGHT = "Le pont de Kertch a été fermé mercredi 8 janvier après une attaque, selon le ministère russe."
VISIT = "Le président ukrainien multiplie les voyages en Europe pour obtenir le soutien des alliés."
WEDNESDAY = date(2025, 1, 8)


def test_a_weekday_of_another_date_is_told_with_its_place() -> None:
    brief = brief_of(story(article("one", OPENED, CONDITION, VISIT, WRONG)))
    assert brief.misdated == (Misdate("jeudi 8 janvier", WEDNESDAY, (("one", 3),)),)
    assert brief_of(story(article("one", OPENED, CONDITION, VISIT, RIGHT))).misdated == ()


def test_what_several_articles_print_is_told_once() -> None:
    brief = brief_of(
        story(
            article("one", OPENED, CONDITION, VISIT, WRONG),
            article("two", OPENED, CONDITION, VISIT, f"{WRONG[:-1]} hier."),
        )
    )
    assert brief.misdated == (Misdate("jeudi 8 janvier", WEDNESDAY, (("one", 3), ("two", 3))),)


def test_a_quotation_and_a_fragment_are_not_told() -> None:
    """Nothing of the first is dated, and nobody would have printed the second."""
    quoted = "« Le pont a été fermé jeudi 8 janvier », a déclaré vendredi le porte-parole du Kremlin."
    assert (
        brief_of(story(article("one", OPENED, CONDITION, VISIT, quoted, "jeudi 8 janvier, fermé"))).misdated
        == ()
    )


def test_what_is_printed_all_the_same_is_told_apart() -> None:
    brief = brief_of(story(article("one", WRONG)))
    assert brief.misdated == (Misdate("jeudi 8 janvier", WEDNESDAY, (("one", 0),), printed=True),)
