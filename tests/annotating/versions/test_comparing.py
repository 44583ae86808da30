"""Two wordings side by side: what of them is compared, and which words differ."""

from digest.annotating.versions.comparing import Comparison, compared
from digest.annotating.versions.spoken import spoken


def comparison(one: str, other: str) -> Comparison:
    found = compared(spoken(one, "fr"), spoken(other, "fr"))
    assert found is not None
    return found


def marked(one: str, other: str) -> tuple[list[str], list[str]]:
    found = comparison(one, other)
    return [one[slice(*mark)] for mark in found.one_marks], [
        other[slice(*mark)] for mark in found.other_marks
    ]


def test_the_words_that_differ_are_marked() -> None:
    one = "Nous allons poursuivre les travaux du tramway, et la ville suit naturellement cette voie"
    other = "Nous allons continuer les travaux du tramway, et la ville suit naturellement le cours"
    assert marked(one, other) == (["poursuivre", "cette voie"], ["continuer", "le cours"])
    assert comparison(one, other).differs


def test_small_words_between_two_differences_are_part_of_them() -> None:
    one = "Nous partons du principe que nous sommes prêts à nous rencontrer bientôt"
    other = "Nous partons d'une volonté mutuelle d'organiser une rencontre bientôt"
    mine, theirs = marked(one, other)
    assert mine == ["du principe que nous sommes prêts à nous rencontrer"]
    assert theirs == ["d'une volonté mutuelle d'organiser une rencontre"]


def test_saying_less_is_no_difference() -> None:
    one = "Je remercie les pompiers de leur courage et les voisins de leur aide"
    other = "Je remercie les pompiers de leur courage"
    found = comparison(one, other)
    assert not found.differs
    assert one[slice(*found.one)] == other


def test_what_one_side_adds_at_its_ends_is_left_out() -> None:
    one = "Le budget augmentera de moitié l'an prochain"
    other = "Le budget augmentera de moitié l'an prochain a déclaré le maire mardi"
    found = comparison(one, other)
    assert other[slice(*found.other)] == one
    assert not found.differs
    assert found.other_marks == ()


def test_spellings_capitals_and_inflections_are_no_difference() -> None:
    one = "Le président Zelensky rencontrera le Premier ministre dans le Bureau ovale"
    other = "Le président Zelenskiy rencontre le premier ministre dans le bureau ovale"
    assert not comparison(one, other).differs


def test_another_number_is_a_difference() -> None:
    assert comparison("Nous avons perdu 300 emplois ici", "Nous avons perdu 400 emplois ici").differs


def test_texts_with_nothing_in_common_are_not_compared() -> None:
    assert compared(spoken("Il pleut", "fr"), spoken("Elle chante", "fr")) is None
    assert compared(spoken("", "fr"), spoken("Elle chante", "fr")) is None
