"""A number stays with the verb that the source gives it."""

from digest.checking.deeds import lacks
from tests.checking.stories import ground

HELD = ground("Depuis 2022, le conflit a tué plus de 12 300 civils et a blessé plus de 27 800 civils.")


def found(sentence: str) -> list[tuple[str, str]]:
    return [(lack.text, lack.said) for lack in lacks(sentence, HELD)]


def test_two_numbers_exchanged_are_both_told() -> None:
    sentence = "Plus de 27 800 civils ont été tués et plus de 12 300 blessés depuis 2022."
    assert found(sentence) == [("27 800", "12 300"), ("12 300", "27 800")]


def test_one_number_with_the_other_verb_is_told() -> None:
    assert found("Selon l'ONU, 27 800 civils ont été tués.") == [("27 800", "12 300")]


def test_each_with_its_own_verb_passes() -> None:
    assert found("Plus de 12 300 civils ont été tués et plus de 27 800 blessés depuis 2022.") == []


def test_what_belongs_to_a_counted_noun_is_not_told_of_its_verb() -> None:
    units = ("Douze communes sont touchées et 340 habitants ont été évacués, a indiqué la préfecture.",)
    sentence = "Trois cent quarante habitants de 12 communes ont été évacués."
    assert not list(lacks(sentence, ground(*units)))
